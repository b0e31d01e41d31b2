import { MemoryJournalStore } from '../../server/adapters/memory-journal-store.ts'
import { MemoryDigestStore } from '../../server/host/memory-digest-store.ts'
import { digestStoreSuite } from './digest-store-suite.ts'

digestStoreSuite('memory', async () => {
  const journals = new MemoryJournalStore()
  return { journals, digests: new MemoryDigestStore(journals), dispose: () => journals.close() }
})
