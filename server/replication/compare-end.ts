import type { Head, JournalRecord } from '../../shared/journal/record.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import { placesOf } from '../../shared/sync/return-tail.ts'

/** Where a server's journal ends, told against one that a desk keeps whole. */
interface ComparedEnd {
  /** The furthest place known that both have. */
  readonly place: Head
  readonly head: Head
  /** The desk's journal goes through that end: the server decided nothing else. */
  readonly isOnTheWay: boolean
}

/** Null when the server did not say: no such session there, or the line went down. At least one record is compared. */
export async function compareEnd(
  line: Pick<Backend, 'returnTail'>,
  session: string,
  records: readonly JournalRecord[],
): Promise<ComparedEnd | null> {
  const answer = await line.returnTail({ kind: 'compare', session, places: [...placesOf(records)] })
  if (answer.kind !== 'common') return null
  const { place, head } = answer
  return { place, head, isOnTheWay: records[head.length - 1]?.envelope.hash === head.hash }
}
