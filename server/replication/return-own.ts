import type { JournalRecord } from '../../shared/journal/record.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import { compareEnd } from './compare-end.ts'

/**
 * Gives a server back a journal that this desk orders, when the server ends on the way to it: restored from a backup, it
 * may not know that the desk took the session in hand. `returned`: it holds all that it could believe, from here or from
 * another device, and what is left is this desk's to send. `overtaken`: the server decided otherwise behind a place that
 * both have. `no`: it is another journal, or the line went down.
 */
export async function returnOwn(
  line: Pick<Backend, 'returnTail'>,
  session: string,
  records: readonly JournalRecord[],
): Promise<'returned' | 'overtaken' | 'no'> {
  if (records.length === 0) return 'no'
  const end = await compareEnd(line, session, records)
  if (end === null || end.place.length === 0) return 'no'
  const { place, isOnTheWay } = end
  if (!isOnTheWay) return 'overtaken'
  const tail = records.slice(place.length)
  if (tail.length === 0) return 'returned'
  const given = await line.returnTail({ kind: 'tail', session, after: place, records: tail })
  return given.kind === 'completed' || given.kind === 'awaited' ? 'returned' : 'no'
}
