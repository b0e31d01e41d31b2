import { DesktopBackend } from '../../renderer/adapters/desktop-backend.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { memoryHost } from '../support/memory-host.ts'
import { backendSuite } from './backend-suite.ts'

backendSuite('the desktop’s bridge', async () => {
  const host = memoryHost()
  return { host, backend: new DesktopBackend(fakeBridge(host)), dispose: () => host.close() }
})
