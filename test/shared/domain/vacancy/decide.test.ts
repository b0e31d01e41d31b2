import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { examinedCandidates, itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import {
  adopted,
  adopts,
  closesVote,
  closing,
  itemIn,
  open,
  opensVote,
  play,
  proposed,
  recuses,
  reopens,
  type Said,
  says,
  signed,
  starts,
  suspending,
  usualTime,
  vacancyIn,
  verdict,
  votes,
  type Wish,
  withdraws,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'm')
const suspended = play(atWork, suspending)
const closed = play(atWork, closing)
const ready = proposed(atWork, 'L1')
const voting = play(ready, opensVote('L1'))
const decided = adopted(atWork, 'L1')
const rejected = play(voting, votes('L1', 'a', 'against'), closesVote('L1'))
const withdrawn = play(ready, withdraws('L1-C'))
const reinstates = (candidate: string): Wish => ({ type: 'ReinstateCandidate', candidate, reason: 'Revenu' })

function check(cases: readonly Case[]) {
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
}

describe('StartItem', () => {
  check([
    ['of a dwelling', atWork, starts('L1'), 'accepted'],
    ['of an urgent allocation by the chair', atWork, says('p', starts('U1')), 'accepted'],
    ['of a review', atWork, starts('O1'), 'accepted'],
    ['by a member', atWork, says('a', starts('L1')), 'not-permitted'],
    ['of an unknown item', atWork, starts('L9'), 'unknown-reference'],
    ['before the opening', prepared, starts('L1'), 'session-not-open'],
    ['during a suspension', suspended, starts('L1'), 'session-not-open'],
    ['after the closing', closed, starts('L1'), 'session-closed'],
    ['of a decided item, to look at it again', decided, starts('L1'), 'accepted'],
    ['of another item during a vote', voting, starts('L2'), 'accepted'],
  ])

  test('5.16 a started item stays started when the room turns to another', () => {
    const state = play(
      atWork,
      starts('L1'),
      says('secretary', starts('L2'), '2026-11-26T15:00:00+01:00'),
      starts('L1'),
    )
    expect(state.currentItem).toBe('L1')
    expect(itemStatus(itemIn(state, 'L2'))).toBe('started')
    expect(itemIn(state, 'L1').startedAt).toBe(usualTime)
  })
})

describe('WithdrawCandidate and ReinstateCandidate', () => {
  check([
    ['withdrawn', atWork, withdraws('L1-C'), 'accepted'],
    ['withdrawn by the chair', atWork, says('p', withdraws('L1-C')), 'accepted'],
    ['withdrawn by a member', atWork, says('a', withdraws('L1-C')), 'not-permitted'],
    ['an unknown candidate withdrawn', atWork, withdraws('L1-Z'), 'unknown-reference'],
    ['the candidate of an urgent allocation withdrawn', atWork, withdraws('U1-A'), 'unknown-reference'],
    ['withdrawn twice', withdrawn, withdraws('L1-C'), 'unknown-reference'],
    [
      '5.10 withdrawn twice by a member: the reference comes first',
      withdrawn,
      says('a', withdraws('L1-C')),
      'unknown-reference',
    ],
    ['withdrawn before the opening', prepared, withdraws('L1-C'), 'session-not-open'],
    ['withdrawn during a suspension', suspended, withdraws('L1-C'), 'session-not-open'],
    ['withdrawn after the closing', closed, withdraws('L1-C'), 'session-closed'],
    ['withdrawn from a decided item', decided, withdraws('L1-C'), 'item-already-decided'],
    ['withdrawn during a vote', voting, withdraws('L1-C'), 'vote-already-open'],
    ['reinstated', withdrawn, reinstates('L1-C'), 'accepted'],
    ['reinstated by a member', withdrawn, says('a', reinstates('L1-C')), 'not-permitted'],
    ['reinstated though never withdrawn', atWork, reinstates('L1-C'), 'unknown-reference'],
    ['an unknown candidate reinstated', atWork, reinstates('L1-Z'), 'unknown-reference'],
    ['reinstated during a suspension', play(withdrawn, suspending), reinstates('L1-C'), 'session-not-open'],
  ])

  test('a withdrawn candidate is no longer examined, and the proposal falls', () => {
    expect(examinedCandidates(itemIn(withdrawn, 'L1')).map(({ file }) => file.id)).toEqual(['L1-A', 'L1-B'])
    expect(vacancyIn(withdrawn, 'L1').proposal).toBeNull()
    expect(vacancyIn(withdrawn, 'L1').candidates[2]?.withdrawn).toEqual({ reason: 'Demande retirée' })
  })

  test('a candidate put back makes the proposal fall too', () => {
    const two = play(withdrawn, {
      type: 'ProposeDecisions',
      vacancy: 'L1',
      decisions: [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }],
    })
    const back = play(two, reinstates('L1-C'))
    expect(vacancyIn(back, 'L1').proposal).toBeNull()
    expect(examinedCandidates(itemIn(back, 'L1'))).toHaveLength(3)
  })
})

describe('RecordException', () => {
  const records = (vacancy: string): Wish => ({
    type: 'RecordException',
    vacancy,
    code: 'dalo-designated',
    reason: 'Désignation du préfet',
  })
  check([
    ['of a dwelling', atWork, records('L1'), 'accepted'],
    ['by a member', atWork, says('a', records('L1')), 'not-permitted'],
    ['of an unknown dwelling', atWork, records('L9'), 'unknown-reference'],
    ['of an urgent allocation', atWork, records('U1'), 'unknown-reference'],
    ['before the opening', prepared, records('L1'), 'session-not-open'],
    ['during a suspension', suspended, records('L1'), 'session-not-open'],
    ['of a decided dwelling', decided, records('L1'), 'item-already-decided'],
  ])

  test('5.26 replaces the file’s exception', () => {
    const state = play(atWork, records('L1'))
    expect(vacancyIn(state, 'L1').exception).toEqual({
      code: 'dalo-designated',
      reason: 'Désignation du préfet',
    })
  })
})

describe('ReopenItem', () => {
  check([
    ['of an adopted item', decided, reopens('L1'), 'accepted'],
    ['of a rejected item', rejected, reopens('L1'), 'accepted'],
    ['by the chair', decided, says('p', reopens('L1')), 'accepted'],
    ['by a member', decided, says('a', reopens('L1')), 'not-permitted'],
    ['of an unknown item', decided, reopens('L9'), 'unknown-reference'],
    ['during a suspension', play(decided, suspending), reopens('L1'), 'session-not-open'],
    ['after the closing', play(decided, closing), reopens('L1'), 'session-closed'],
    ['after the signature', signed(decided), reopens('L1'), 'minutes-signed'],
    ['of an item not called', atWork, reopens('L1'), 'item-not-started'],
    ['during a vote', voting, reopens('L1'), 'vote-already-open'],
    ['of an item without a result', ready, reopens('L1'), 'not-permitted'],
  ])

  test('5.16 clears vote and decisions, keeps the proposal, and the journal keeps both', () => {
    const state = play(decided, reopens('L1'))
    expect(vacancyIn(state, 'L1')).toMatchObject({
      result: null,
      adopted: null,
      decisions: [],
      offers: [],
      proposal: vacancyIn(decided, 'L1').proposal,
      reopenings: [{ at: usualTime, reason: 'Erreur de saisie' }],
    })
    expect(verdict(state, adopts('L1'))).toBe('accepted')
  })

  test('5.16 an urgent allocation and a review have no decisions to clear', () => {
    const state = play(open(aSession(), 'p', 'a'), starts('U1'), adopts('U1'))
    expect(itemIn(state, 'U1')).not.toHaveProperty('decisions')
    const again = itemIn(play(state, reopens('U1')), 'U1')
    expect(again).toMatchObject({ result: null, ballots: {}, adopted: null, reopenings: [{ at: usualTime }] })
    expect(again).not.toHaveProperty('decisions')
    expect(again).not.toHaveProperty('offers')
  })

  test('5.16 a dwelling opened again has neither decisions nor offers', () => {
    const state = play(adopted(open(aSession(), 'p', 'a'), 'L1'), reopens('L1'))
    expect(vacancyIn(state, 'L1')).toMatchObject({ decisions: [], offers: [], result: null, adopted: null })
  })

  test('a recusal may be declared once the item is open again', () => {
    expect(verdict(decided, recuses('L1', 'a'))).toBe('item-already-decided')
    expect(verdict(play(decided, reopens('L1')), recuses('L1', 'a'))).toBe('accepted')
  })
})
