import { MemoryJournalStore } from '../../server/adapters/memory-journal-store.ts'
import { journalErasureSuite } from './journal-erasure-suite.ts'
import { journalStoreSuite } from './journal-store-suite.ts'

async function open() {
  const store = new MemoryJournalStore()
  return { store, dispose: () => store.close() }
}

journalStoreSuite('memory', open)
journalErasureSuite('memory', open)
