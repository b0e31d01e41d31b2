import { verifyStored } from '../../server/host/verify-journal.ts'
import { withData } from '../../server/tool/open-data.ts'
import { commandIdOf, type JournalRecord } from '../../shared/journal/record.ts'
import type { Entry } from './ballot-hand.ts'

/** What a journal must hold. */
export interface Expected {
  readonly entries: readonly Entry[]
  /** Ids of commands that were acknowledged by an answer; `http-…`. */
  readonly acknowledged: readonly string[]
}

/** A journal that is as it must be. */
export interface Checked {
  readonly length: number
  /** The entries that it holds. */
  readonly entries: readonly Entry[]
}

const sentStraight = /^http-/

/**
 * Verifies a stored journal with its signatures, and that it holds every acknowledged command once, in the order of its
 * device, and nothing that nobody entered. Gives its length, and what became of every entry; throws what is wrong.
 */
export async function checkJournal(data: string, session: string, expected: Expected): Promise<Checked> {
  return withData({ data }, async ({ store, knownKeys }) => {
    const known = await knownKeys.all()
    const check = await verifyStored(store, session, (key) => known.has(key))
    if (check?.valid !== true) throw new Error(`the journal breaks at ${check?.firstBroken}`)
    const records = await store.read(session, 0)
    assertOnce(records)
    const entries = assertEntered(ballotsOfScreen(records), expected.entries)
    assertAcknowledged(records, expected.acknowledged)
    return { length: records.length, entries }
  })
}

/** A ballot is one event: a command that was applied twice would stand there twice. */
function assertOnce(records: readonly JournalRecord[]): void {
  const ids = records
    .filter(({ envelope }) => envelope.type === 'BallotCast')
    .map(({ envelope }) => commandIdOf(envelope.id))
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`command ${twice} was applied twice`)
}

function ballotsOfScreen(records: readonly JournalRecord[]): readonly string[] {
  return records
    .filter(({ envelope }) => envelope.type === 'BallotCast' && !sentStraight.test(envelope.id))
    .map(({ payload }) => `${payload?.seat} ${payload?.choice}`)
}

/** What is in the journal is what was entered, in order, less entries that no screen acknowledged. Gives those that are. */
function assertEntered(found: readonly string[], entries: readonly Entry[]): readonly Entry[] {
  let place = 0
  for (const { ballot, isTold } of entries) {
    if (found[place] === ballot) place += 1
    else if (isTold)
      throw new Error(
        `acknowledged and lost: ${ballot}, behind ${place} ballots; there stands ${found[place]}`,
      )
  }
  if (place < found.length) throw new Error(`nobody entered ${found[place]}, at ballot ${place + 1}`)
  return found.map((ballot) => ({ ballot, isTold: true }))
}

function assertAcknowledged(records: readonly JournalRecord[], acknowledged: readonly string[]): void {
  const held = new Set(records.map(({ envelope }) => commandIdOf(envelope.id)))
  const lost = acknowledged.find((id) => !held.has(id))
  if (lost !== undefined) throw new Error(`acknowledged and lost: ${lost}`)
}
