import { MemoryIdentityStore } from '../../server/identity/memory-identity-store.ts'
import { gatekeeperSuite } from './gatekeeper-suite.ts'

gatekeeperSuite('memory', async () => ({ store: new MemoryIdentityStore(), dispose: async () => undefined }))
