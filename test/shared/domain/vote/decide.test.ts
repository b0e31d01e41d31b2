import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import {
  adopted,
  adopts,
  allRanked,
  answerTo,
  attends,
  closesVote,
  closing,
  gives,
  itemIn,
  open,
  opensVote,
  play,
  proposed,
  proposes,
  recuses,
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
import {
  aCandidate,
  anUrgentAllocation,
  aSeat,
  aSession,
  aVacancy,
  usualSeats,
} from '../../../support/sitting-builders.ts'

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'm', 'k')
const started = play(atWork, starts('L1'))
const ready = proposed(atWork, 'L1')
const voting = play(ready, opensVote('L1'))
const decided = adopted(atWork, 'L1')
const reviewStarted = play(atWork, starts('O1'))
const opinion: Wish = { type: 'GiveOpinion', item: 'O1', found: true, needs: {} }

const putToTheRoom = [
  ['OpenVote', opensVote],
  ['AdoptByConsensus', adopts],
] as const

describe.each(putToTheRoom)('%s', (_type, asks) => {
  const partial = play(started, proposes('L1', allRanked(atWork, 'L1').slice(0, 2)))
  const twoLeft = play(started, withdraws('L1-C'))
  const twoRanked = play(twoLeft, proposes('L1', allRanked(atWork, 'L1').slice(0, 2)))
  const exception: Wish = {
    type: 'RecordException',
    vacancy: 'L1',
    code: 'insufficient-candidates',
    reason: 'Une seule demande',
  }
  const unnumbered = open(
    aSession({
      vacancies: [
        aVacancy('L1', {
          candidates: ['A', 'B', 'C'].map((letter) => aCandidate(`L1-${letter}`, { registrationNumber: '' })),
        }),
      ],
    }),
    'p',
    'a',
  )
  const alone = open(prepared, 'p')
  const cases: readonly Case[] = [
    ['on a complete proposal', ready, asks('L1'), 'accepted'],
    ['by the chair', ready, says('p', asks('L1')), 'accepted'],
    ['by a member', ready, says('a', asks('L1')), 'not-permitted'],
    ['on an unknown item', ready, asks('L9'), 'unknown-reference'],
    ['before the opening', prepared, asks('L1'), 'session-not-open'],
    ['5.16 during a suspension', play(ready, suspending), asks('L1'), 'session-not-open'],
    ['after the closing', play(ready, closing), asks('L1'), 'session-closed'],
    ['after the signature', signed(ready), asks('L1'), 'minutes-signed'],
    ['before the item is called', atWork, asks('L1'), 'item-not-started'],
    ['on a decided item', decided, asks('L1'), 'item-already-decided'],
    ['during a vote', voting, asks('L1'), 'vote-already-open'],
    ['5.11 without a proposal', started, asks('L1'), 'no-proposal'],
    ['5.11 on a proposal taken back', play(ready, proposes('L1', [])), asks('L1'), 'no-proposal'],
    ['5.11 on a partial proposal', partial, asks('L1'), 'candidate-undecided'],
    ['a candidate put back after the proposal', play(ready, withdraws('L1-C')), asks('L1'), 'no-proposal'],
    ['CCH R441-3 on two candidates', twoRanked, asks('L1'), 'fewer-than-three'],
    [
      'CCH R441-3 on two candidates, the exception recorded',
      play(twoRanked, exception),
      asks('L1'),
      'accepted',
    ],
    [
      'CCH L441-2-1 with a request without a number',
      proposed(unnumbered, 'L1'),
      asks('L1'),
      'missing-registration-number',
    ],
    ['without the quorum', proposed(alone, 'L1'), asks('L1'), 'quorum-not-met'],
    ['5.11 completeness before the quorum', play(alone, starts('L1')), asks('L1'), 'no-proposal'],
    ['a review without an opinion', reviewStarted, asks('O1'), 'no-proposal'],
    ['a review with its opinion', play(reviewStarted, opinion), asks('O1'), 'accepted'],
    ['an urgent allocation, which has no proposal', play(atWork, starts('U1')), asks('U1'), 'accepted'],
    ['an urgent allocation without the quorum', play(alone, starts('U1')), asks('U1'), 'quorum-not-met'],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))

  test('CCH L441-2-1 an urgent allocation whose request has no number', () => {
    const candidate = aCandidate('U1-A', { registrationNumber: '' })
    const session = aSession({ urgentAllocations: [anUrgentAllocation('U1', { candidate })] })
    expect(verdict(play(open(session, 'p', 'a'), starts('U1')), asks('U1'))).toBe(
      'missing-registration-number',
    )
  })

  test('CCH L441-2-1 a withdrawn request needs no number', () => {
    const candidates = [
      aCandidate('L1-A', { registrationNumber: '' }),
      ...['B', 'C', 'D'].map((letter) => aCandidate(`L1-${letter}`)),
    ]
    const session = open(aSession({ vacancies: [aVacancy('L1', { candidates })] }), 'p', 'a')
    const state = play(session, starts('L1'), withdraws('L1-A'))
    const decisions = ['B', 'C', 'D'].map((letter, index) => ({
      candidate: `L1-${letter}`,
      kind: 'allocated' as const,
      rank: index + 1,
    }))
    expect(verdict(play(state, proposes('L1', decisions)), asks('L1'))).toBe('accepted')
  })

  test('5.26 a dwelling of PLAI adapté needs its coded exception too', () => {
    const dwelling = { ...aVacancy('L1').dwelling, financing: 'PLAI-adapte' as const }
    const one = { dwelling, candidates: [aCandidate('L1-A')] }
    const bare = proposed(open(aSession({ vacancies: [aVacancy('L1', one)] }), 'p', 'a'), 'L1')
    expect(verdict(bare, asks('L1'))).toBe('fewer-than-three')
    const coded = { ...one, exception: { code: 'plai-adapted', reason: 'Subvention' } as const }
    const state = proposed(open(aSession({ vacancies: [aVacancy('L1', coded)] }), 'p', 'a'), 'L1')
    expect(verdict(state, asks('L1'))).toBe('accepted')
  })

  test('the refusal names who is missing', () => {
    expect(answerTo(partial, asks('L1'))).toMatchObject({ refusal: { details: { candidates: ['L1-C'] } } })
  })
})

describe('CastBallot', () => {
  const vote = (seat: string, by?: string) => votes('L1', seat, 'for', by)
  const withProxy = play(voting, gives('b', 'a'))
  const holderLeft = play(withProxy, attends('a', 'absent'))
  const substituted = play(
    proposed(
      open(aSession({ seats: [...usualSeats, aSeat('s', { substituteOf: 'a' })] }), 'p', 'b', 's'),
      'L1',
    ),
    opensVote('L1'),
  )
  const cases: readonly Case[] = [
    ['5.13 of a seat by itself', voting, vote('a'), 'accepted'],
    ['5.13 of a seat by the secretary', voting, vote('a', 'secretary'), 'accepted'],
    ['5.13 of a seat by the chair', voting, vote('a', 'p'), 'not-permitted'],
    ['5.13 of the chair by the chair', voting, vote('p'), 'accepted'],
    ['5.13 of a seat by another', voting, vote('m', 'a'), 'not-permitted'],
    ['5.13 of a represented seat by the holder', withProxy, vote('b', 'a'), 'accepted'],
    ['5.13 of a represented seat by the secretary', withProxy, vote('b', 'secretary'), 'accepted'],
    ['5.13 of a represented seat by itself', withProxy, vote('b'), 'not-permitted'],
    ['5.13 of a represented seat by another', withProxy, vote('b', 'p'), 'not-permitted'],
    [
      '5.23 of a represented seat by a recused holder',
      play(withProxy, recuses('L1', 'a')),
      vote('b', 'a'),
      'accepted',
    ],
    ['5.23 of a represented seat by a holder who has left', holderLeft, vote('b', 'a'), 'not-permitted'],
    [
      '5.23 of a seat whose holder has left, by the secretary',
      holderLeft,
      vote('b', 'secretary'),
      'seat-absent',
    ],
    ['of an unknown seat', voting, vote('zz'), 'unknown-reference'],
    ['on an unknown item', voting, votes('L9', 'a', 'for'), 'unknown-reference'],
    ['during a suspension', play(voting, suspending), vote('a'), 'session-not-open'],
    ['on a decided item', decided, vote('a'), 'item-already-decided'],
    ['on an item not called', atWork, vote('a'), 'item-not-started'],
    ['before the vote opens', ready, vote('a'), 'vote-not-open'],
    ['of a seat that does not sit there', voting, vote('n'), 'seat-not-sitting'],
    ['of a consultative seat', voting, vote('k'), 'seat-not-deliberative'],
    ['of an absent seat', voting, vote('b'), 'seat-absent'],
    ['of a recused seat', play(voting, recuses('L1', 'a')), vote('a'), 'seat-recused'],
    ['5.18 of a substitute that sits', substituted, vote('s'), 'accepted'],
    ['5.18 of the member it replaces', substituted, vote('a'), 'seat-not-sitting'],
  ]
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
})

describe('CloseVote and CancelVote', () => {
  const cancels = (item: string): Wish => ({ type: 'CancelVote', item, reason: 'Ouvert par erreur' })
  const both = [
    ['CloseVote', closesVote],
    ['CancelVote', cancels],
  ] as const
  describe.each(both)('%s', (_type, ends) => {
    const cases: readonly Case[] = [
      ['by the secretary', voting, ends('L1'), 'accepted'],
      ['by the chair', voting, says('p', ends('L1')), 'accepted'],
      ['by a member', voting, says('a', ends('L1')), 'not-permitted'],
      ['on an unknown item', voting, ends('L9'), 'unknown-reference'],
      ['during a suspension', play(voting, suspending), ends('L1'), 'session-not-open'],
      ['on a decided item', decided, ends('L1'), 'item-already-decided'],
      ['on an item not called', atWork, ends('L1'), 'item-not-started'],
      ['without a vote', ready, ends('L1'), 'vote-not-open'],
    ]
    test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
  })

  test('a vote opens without a ballot, with its closing time or none', () => {
    const openVote = { method: 'hands', openedAt: usualTime, ballots: {} }
    expect(itemIn(voting, 'L1').openVote).toEqual({ ...openVote, closesAt: null })
    const closesAt = '2026-11-26T15:00:00+01:00'
    expect(itemIn(play(ready, opensVote('L1', closesAt)), 'L1').openVote).toEqual({ ...openVote, closesAt })
  })

  test('the quorum is not asked again at the closing', () => {
    const left = play(voting, votes('L1', 'p', 'for'), attends('a', 'absent'), attends('m', 'absent'))
    expect(verdict(left, closesVote('L1'))).toBe('accepted')
  })

  test('an adopted vote decides the item', () => {
    const state = play(voting, votes('L1', 'p', 'for'), closesVote('L1'))
    const item = vacancyIn(state, 'L1')
    expect(itemStatus(item)).toBe('decided')
    expect(item.decisions).toEqual(item.proposal)
    expect(item.adopted).toMatchObject({ sitting: ['p', 'a', 'b', 'm', 'k'], quorum: { reached: 3 } })
  })

  test.each([
    ['rejected', 'against'],
    ['tied', 'abstain'],
  ] as const)('5.16 a %s item stays open and keeps its proposal', (outcome, choice) => {
    const state = play(voting, votes('L1', 'a', choice), closesVote('L1'))
    const item = vacancyIn(state, 'L1')
    expect(item.result).toMatchObject({ outcome })
    expect(itemStatus(item)).toBe('started')
    expect(item).toMatchObject({ adopted: null, decisions: [], offers: [] })
    expect(verdict(state, opensVote('L1'))).toBe('accepted')
    expect(verdict(state, proposes('L1', []))).toBe('accepted')
  })

  test('a cancelled vote leaves no ballot and no result', () => {
    const state = play(voting, votes('L1', 'a', 'for'), cancels('L1'))
    expect(itemIn(state, 'L1')).toMatchObject({ openVote: null, result: null, ballots: {} })
    const again = play(state, opensVote('L1'))
    expect(itemIn(again, 'L1').openVote?.ballots).toEqual({})
  })

  test('5.33 a consensus has no ballots', () => {
    expect(itemIn(decided, 'L1')).toMatchObject({
      result: { outcome: 'adopted', byConsensus: true },
      ballots: {},
    })
  })
})
