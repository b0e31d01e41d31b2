import { type DraftStore, type KeptDrafts, noDrafts } from '../features/chair/desk/draft-store.ts'
import type { ReplicaCellRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'

/** The drafts of one replica, sealed in the page's own database. Nothing is written while nothing changed. */
export function dexieDraftStore({ database, vault }: DeviceStore, name: string): DraftStore {
  const replica = vault.idOf(name)
  let written = JSON.stringify(noDrafts)
  // One after the other: sealing takes its time, and what was typed last must be written last.
  let writing: Promise<unknown> = Promise.resolve()
  return {
    load: async () => {
      const row = await database.writings.get(replica)
      const kept = row === undefined ? noDrafts : await vault.open<KeptDrafts>(row.cell, placeOf(replica))
      written = JSON.stringify(kept)
      return kept
    },
    keep: async (kept: KeptDrafts) => {
      const text = JSON.stringify(kept)
      if (text === written) return
      written = text
      const write = async () => database.writings.put(await sealedDrafts(vault, replica, kept))
      const turn = writing.then(write, write)
      writing = turn
      await turn
    },
  }
}

/** Drafts as the database keeps them for that replica. */
export async function sealedDrafts(
  vault: DeviceStore['vault'],
  replica: string,
  kept: KeptDrafts,
): Promise<ReplicaCellRow> {
  return { replica, cell: await vault.seal(kept, placeOf(replica)) }
}

function placeOf(replica: string): string {
  return `writings/${replica}`
}
