import { type DraftStore, type KeptDrafts, noDrafts } from '../features/chair/desk/draft-store.ts'
import type { ReplicaDatabase } from './replica-database.ts'

/** The drafts of one replica, in the page's own database. Nothing is written while nothing changed. */
export function dexieDraftStore(database: ReplicaDatabase, replica: string): DraftStore {
  let written = JSON.stringify(noDrafts)
  return {
    load: async () => {
      const kept = (await database.drafts.get(replica))?.kept ?? noDrafts
      written = JSON.stringify(kept)
      return kept
    },
    keep: async (kept: KeptDrafts) => {
      const text = JSON.stringify(kept)
      if (text === written) return
      written = text
      await database.drafts.put({ replica, kept })
    },
  }
}
