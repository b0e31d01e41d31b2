import { createServer, type Server } from 'node:http'
import serve from 'express-pouchdb'
import memory from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'

/**
 * PouchDB's server as a process of its own: writes where it listens, ends with its parent. What it holds is in memory,
 * the quickest that it can do.
 */
const [logPath = '/dev/null'] = process.argv.slice(2)
const pouch = PouchDB.plugin(memory).defaults({ adapter: 'memory' })
const answer = serve(pouch, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath })
const server: Server = createServer((request, response) => {
  for (const [name, value] of Object.entries(anyPage(request.headers.origin))) response.setHeader(name, value)
  if (request.method === 'OPTIONS') response.writeHead(204).end()
  else answer(request, response)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  process.stdout.write(`http://127.0.0.1:${address.port}/\n`)
})

function anyPage(origin = '*'): Readonly<Record<string, string>> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
    'access-control-allow-headers': 'content-type, accept',
  }
}
