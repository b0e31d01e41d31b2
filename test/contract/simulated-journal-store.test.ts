import { emptyDisk } from '../simulation/stores/hub-disk.ts'
import { SimJournalStore } from '../simulation/stores/sim-journal-store.ts'
import type { Life } from '../simulation/world/life.ts'
import { journalStoreSuite } from './journal-store-suite.ts'

/** A life in which nothing waits: what the store promises does not depend on when. */
const atOnce = {
  read: async <Answer>(look: () => Answer) => look(),
  write: async <Answer>(change: () => Answer) => change(),
} as unknown as Life

journalStoreSuite('simulated disk', async () => ({
  store: new SimJournalStore(emptyDisk(), atOnce),
  dispose: async () => undefined,
}))
