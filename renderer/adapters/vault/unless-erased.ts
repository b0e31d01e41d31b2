import type { ReplicaDatabase } from '../replica-database.ts'

/** Tables that hold something of a sitting. */
type SealedTable =
  | 'exchangeEnds'
  | 'heads'
  | 'listings'
  | 'outbox'
  | 'positions'
  | 'readings'
  | 'refused'
  | 'runs'
  | 'writings'

/**
 * Writes in one transaction, unless the device was erased while what is written was being sealed: `erased` then, and nothing
 * is left behind the erasure, whichever window made it (J168). `work` waits for the database alone.
 */
export async function unlessErased<Answer>(
  database: ReplicaDatabase,
  tables: readonly SealedTable[],
  work: () => Promise<Answer>,
): Promise<Answer | 'erased'> {
  return database.transaction('rw', [...tables, 'notes'], async () => {
    const note = await database.notes.get('erased')
    return note === undefined ? await work() : 'erased'
  })
}
