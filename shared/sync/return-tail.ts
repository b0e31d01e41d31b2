import { sameHead } from '../journal/continuity.ts'
import { commandIdOf, type Head, type JournalRecord } from '../journal/record.ts'
import { headOf } from '../journal/seal.ts'
import type { Backend, BackendFailure } from '../ports/backend.ts'
import type { TailAnswer } from './journal-tail.ts'

/**
 * What a replica that parted from its hub does next. `again`: pull from where it stands. `from-start`: forget what it
 * holds and pull the hub's journal: nothing is lost by it. `awaited`: keep everything, and ask again later.
 */
export type TailEnd = { readonly kind: 'again' | 'from-start' | 'awaited' } | BackendFailure

/**
 * Positions of a journal, the end first, each twice as far back as the one before, then the first: where two journals may
 * have parted. That two share their first record tells that they are one session's, however much one of them lost.
 */
export function placesOf(records: readonly JournalRecord[]): readonly Head[] {
  const places: Head[] = []
  for (let back = 1; back < records.length; back *= 2) places.push(...headsAt(records, -back))
  return [...places, ...headsAt(records, 0)]
}

function headsAt(records: readonly JournalRecord[], index: number): readonly Head[] {
  const record = records.at(index)
  return record === undefined ? [] : [headOf(record)]
}

/**
 * Gives a hub back what it no longer holds: the records of this replica, from the first on, behind the furthest place
 * that both have. Nothing is given that the hub did not decide as a command: an import alone can be made again.
 */
export async function returnTail(
  backend: Pick<Backend, 'returnTail'>,
  session: string,
  records: readonly JournalRecord[],
): Promise<TailEnd> {
  if (records.length === 0) return { kind: 'from-start' }
  const answer = await backend.returnTail({ kind: 'compare', session, places: [...placesOf(records)] })
  if (answer.kind !== 'common') return endOf(answer)
  const { place, head } = answer
  const tail = records.slice(place.length)
  // Imported anew before the sitting: what the replica holds was never anybody's decision.
  if (!sameHead(place, head) && !tail.some(isDecided)) return { kind: 'from-start' }
  if (tail.length === 0) return { kind: 'again' }
  return endOf(await backend.returnTail({ kind: 'tail', session, after: place, records: tail }))
}

/** Whether a command brought it about; an import and who orders the journal are of none. */
export function isDecided({ envelope }: JournalRecord): boolean {
  return commandIdOf(envelope.id) !== ''
}

function endOf(answer: TailAnswer | BackendFailure): TailEnd {
  switch (answer.kind) {
    case 'failure':
      return answer
    case 'completed':
    case 'moved':
      return { kind: 'again' }
    case 'settled':
      return { kind: 'from-start' }
    default:
      return { kind: 'awaited' }
  }
}
