import { deskBench, listeningServer } from '../support/http-bench.ts'
import { backendSuite } from './backend-suite.ts'

backendSuite('a server over HTTP', async () => {
  const server = await listeningServer()
  const { backend } = await deskBench(server)
  const dispose = async () => {
    await server.close()
    await server.host.close()
  }
  return { host: server.host, backend, dispose }
})
