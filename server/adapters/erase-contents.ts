import { emptied, erasureIn, isErased } from '../../shared/journal/erasure.ts'
import type { JournalRecord } from '../../shared/journal/record.ts'
import type { Database, Tables } from './database.ts'

/** What else is kept of a session under its name, and goes with its contents. */
const besides: readonly (keyof Tables &
  ('registers' | 'digests' | 'accepted_commands' | 'set_aside_acts' | 'missing_tails'))[] = [
  'registers',
  'digests',
  'accepted_commands',
  'set_aside_acts',
  'missing_tails',
]

/** How a store reads and writes one session's rows. */
interface Rows {
  read(transaction: Database): Promise<readonly JournalRecord[]>
  bodyOf(record: JournalRecord): string
}

/**
 * Takes away, inside the transaction that writes the erasure, every content that it says is gone, and what was kept of
 * the session besides. Nothing for records that end with no erasure.
 */
export async function eraseContents(
  transaction: Database,
  session: string,
  written: readonly JournalRecord[],
  rows: Rows,
): Promise<void> {
  const erasure = erasureIn(written)
  if (erasure === null) return
  for (const record of await rows.read(transaction)) {
    if (!isErased(erasure, record) || record.payload === null) continue
    await transaction
      .updateTable('records')
      .set({ body: rows.bodyOf(emptied(record)) })
      .where('session', '=', session)
      .where('seq', '=', record.envelope.seq)
      .execute()
  }
  for (const table of besides) await transaction.deleteFrom(table).where('session', '=', session).execute()
}
