import { Dexie } from 'dexie'
import type { ReplicaDatabase } from '../replica-database.ts'
import type { ErasureReason, NoteRow } from './vault-row.ts'

/** Where reading marks lay before they came into the vault. */
export const olderReadMarks = 'caleol-reading'

/** How many commands on this device were not sent: they are counted without being opened. */
export async function unsentCount({ outbox, legacy }: ReplicaDatabase): Promise<number> {
  return (await outbox.count()) + (await legacy.pending.count())
}

/**
 * Forgets everything of the sitting and the key with it, in one transaction: what the disk still holds of it can no
 * longer be opened by anybody. Leaves a note that names nobody.
 */
export async function eraseDevice(
  database: ReplicaDatabase,
  reason: ErasureReason,
  now: string,
  receipt: string | null,
): Promise<NoteRow> {
  await Dexie.delete(olderReadMarks)
  return database.transaction('rw', database.tables, async () => {
    const unsent = await unsentCount(database)
    await Promise.all(database.tables.map((table) => table.clear()))
    const note: NoteRow = { name: 'erased', reason, at: now, unsent, receipt }
    await database.notes.put(note)
    return note
  })
}
