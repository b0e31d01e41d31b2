import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { anyKey, verifyJournal } from '../../../server/host/verify-journal.ts'
import { quorumOf, votingSeats } from '../../../shared/domain/attendance/selectors.ts'
import { applyRecorded } from '../../../shared/domain/sitting-domain.ts'
import type { SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { examinedCandidates } from '../../../shared/domain/vacancy/selectors.ts'
import { foldRecords } from '../../../shared/journal/fold.ts'
import { emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'
import { aHubWithSession, answersOf, commandOf, type HubBench, script } from '../../support/memory-hub.ts'
import { itemIn, type Said } from '../../support/sitting-acts.ts'
import { wholeSitting } from '../../support/sitting-arbitraries.ts'
import { aSeat, usualSeats } from '../../support/sitting-builders.ts'

const seed = Number(process.env.CALEOL_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.CALEOL_RUNS ?? 60)
const reached = new Map<string, number>()

/** Random sayings of a small sitting: whatever is said in whatever order, these always hold. */
test(`whatever is said, the sitting stays regular (CALEOL_SEED=${seed})`, {
  timeout: 60_000 + runs * 500,
}, async () => {
  const property = fc.asyncProperty(wholeSitting, async (sayings) => {
    const bench = await aHubWithSession({ seats: [...usualSeats, aSeat('s', { substituteOf: 'a' })] })
    for (const [index, said] of sayings.entries()) await sayOne(bench, `c${index}`, said)
    await expectSoundJournal(bench)
  })
  await fc.assert(property, { seed, numRuns: runs })
})

afterAll(() => {
  // A generator that never gets so far would prove nothing.
  for (const type of [
    'VoteClosed',
    'ItemAdoptedByConsensus',
    'OfferAnswered',
    'OfferLapsed',
    'SeatRecused',
  ]) {
    expect(reached.get(type) ?? 0, `${type} in ${runs} runs`).toBeGreaterThan(0)
  }
})

async function stateOf({ hub }: HubBench): Promise<SessionState> {
  const entry = await hub.state('S1')
  if (entry === null) throw new Error('the hub holds the session')
  return entry.state
}

async function sayOne(bench: HubBench, id: string, said: Said): Promise<void> {
  const before = await stateOf(bench)
  const headBefore = await bench.store.head('S1')
  const command = commandOf(id, said)
  const [answer] = answersOf(await bench.hub.submit('S1', script, [command]))
  if (answer === undefined || 'refused' in answer) {
    expect(await stateOf(bench)).toBe(before)
    expect(await bench.store.head('S1')).toEqual(headBefore)
    return
  }
  const after = await stateOf(bench)
  const records = await bench.store.read('S1', headBefore?.length ?? 0)
  for (const record of records) expectRegular(before, after, record)
  expect(await bench.hub.submit('S1', script, [command])).toEqual([{ command: id, events: [] }])
  expect(await stateOf(bench)).toBe(after)
}

function expectRegular(
  before: SessionState,
  after: SessionState,
  { envelope, payload }: JournalRecord,
): void {
  reached.set(envelope.type, (reached.get(envelope.type) ?? 0) + 1)
  const id = envelope.scope.item
  if (id === null || payload === null) return
  if (envelope.type === 'VoteOpened' || envelope.type === 'ItemAdoptedByConsensus') {
    expect(quorumOf(before, itemIn(before, id)).met).toBe(true)
  }
  if (envelope.type === 'VoteClosed') {
    const voting = votingSeats(before, itemIn(before, id))
    expect(voting).toEqual(expect.arrayContaining(Object.keys(itemIn(after, id).ballots)))
  }
  const item = itemIn(after, id)
  if (item.kind === 'vacancy') expectRegularVacancy(item)
}

function expectRegularVacancy(item: VacancyItem): void {
  if (item.adopted === null) {
    expect([item.decisions, item.offers]).toEqual([[], []])
    return
  }
  const decided = item.decisions.map(({ candidate }) => candidate).sort()
  expect(decided).toEqual(
    examinedCandidates(item)
      .map(({ file }) => file.id)
      .sort(),
  )
  const ranks = item.decisions.flatMap(({ rank }) => (rank === undefined ? [] : [rank])).sort()
  expect(ranks).toEqual(ranks.map((_, index) => index + 1))
  const live = item.offers.filter(({ status }) => ['to-notify', 'waiting', 'accepted'].includes(status))
  expect(live.length).toBeLessThanOrEqual(1)
}

async function expectSoundJournal(bench: HubBench): Promise<void> {
  const records = await bench.store.read('S1', 0)
  const head = (await bench.store.head('S1')) ?? emptyHead
  expect(verifyJournal(records, head, anyKey)).toMatchObject({ valid: true, ...head })
  const asStored = JSON.parse(JSON.stringify(records)) as readonly JournalRecord[]
  expect(foldRecords(applyRecorded, null, asStored)).toEqual(await stateOf(bench))
}
