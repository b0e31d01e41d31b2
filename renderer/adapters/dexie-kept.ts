import type { Kept } from '../app/kept.ts'
import type { ReplicaCellRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'
import { unlessErased } from './vault/unless-erased.ts'

/** One thing kept under a name, sealed in the page's own database; `none` where there is nothing. */
export function dexieKept<Content>(
  { database, vault }: DeviceStore,
  name: string,
  none: Content,
): Kept<Content> {
  const replica = vault.idOf(name)
  let written = JSON.stringify(none)
  // One after the other: sealing takes its time, and what was kept last must be written last.
  let writing: Promise<unknown> = Promise.resolve()
  return {
    load: async () => {
      const row = await database.writings.get(replica)
      const kept = row === undefined ? none : await vault.open<Content>(row.cell, placeOf(replica))
      written = JSON.stringify(kept)
      return kept
    },
    keep: async (content) => {
      const text = JSON.stringify(content)
      if (text === written) return
      written = text
      const write = async () => {
        const row = await sealedCell(vault, replica, content)
        await unlessErased(database, ['writings'], async () => await database.writings.put(row))
      }
      const turn = writing.then(write, write)
      writing = turn
      try {
        await turn
      } catch (error) {
        // Not written: the same is worth another try.
        if (written === text) written = ''
        throw error
      }
    },
  }
}

/** A thing kept, as the database holds it under that opaque name. */
export async function sealedCell(
  vault: DeviceStore['vault'],
  replica: string,
  content: unknown,
): Promise<ReplicaCellRow> {
  return { replica, cell: await vault.seal(content, placeOf(replica)) }
}

function placeOf(replica: string): string {
  return `writings/${replica}`
}
