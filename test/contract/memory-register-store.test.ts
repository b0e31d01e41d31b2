import { MemoryJournalStore } from '../../server/adapters/memory-journal-store.ts'
import { MemoryRegisterStore } from '../../server/register/memory-register-store.ts'
import { registerStoreSuite } from './register-store-suite.ts'

registerStoreSuite('memory', async () => {
  const journals = new MemoryJournalStore()
  return { journals, register: new MemoryRegisterStore(journals), dispose: () => journals.close() }
})
