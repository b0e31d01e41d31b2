import { MemoryJournalStore } from '../../server/adapters/memory-journal-store.ts'
import { journalStoreSuite } from './journal-store-suite.ts'

journalStoreSuite('memory', async () => {
  const store = new MemoryJournalStore()
  return { store, dispose: () => store.close() }
})
