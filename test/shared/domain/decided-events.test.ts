import { expect, test } from 'vitest'
import type { DomainEvent } from '../../../shared/domain/events.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import {
  adopted,
  adopts,
  answers,
  answerTo,
  attends,
  gives,
  isSilent,
  notifies,
  open,
  opensVote,
  play,
  proposed,
  proposes,
  signed,
  starts,
  type Wish,
} from '../../support/sitting-acts.ts'
import { aCandidate, aDwelling, aSession, aVacancy } from '../../support/sitting-builders.ts'

// Notified on 2 December, an offer may be answered until Monday 14 December.
const atWork = () => open(aSession(), 'p', 'a', 'b')
const sent = (session: SessionState = aSession()) => signed(adopted(open(session, 'p', 'a'), 'L1'))
const waiting = () => play(sent(), notifies('L1-A', '2026-12-02'))
const dalo = (daloDesignatedByPrefect: boolean) =>
  aCandidate('L1-A', {
    priority: { dalo: false, daloDesignatedByPrefect, categories: [], publicAgent: false },
  })
const withFirst = (first: ReturnType<typeof aCandidate>) =>
  aSession({ vacancies: [aVacancy('L1', { candidates: [first, aCandidate('L1-B'), aCandidate('L1-C')] })] })
const plai = () => {
  const dwelling = aDwelling({ financing: 'PLAI' })
  return open(aSession({ vacancies: [aVacancy('L1', { dwelling })] }), 'p', 'a')
}
const acceptsCeilings: Wish = {
  type: 'AcceptFinding',
  item: 'L1',
  check: 'provisional-ceilings',
  reason: 'Table attendue',
}
const answersWith = (over: object): Wish =>
  ({ type: 'RecordAnswer', candidate: 'L1-A', on: '2026-12-08', answer: 'refused', ...over }) as Wish
const answered = { type: 'OfferAnswered', item: 'L1', candidate: 'L1-A' } as const
const notified = {
  type: 'OfferNotified',
  item: 'L1',
  candidate: 'L1-A',
  receivedOn: '2026-12-02',
  proof: 'LRAR',
  deadline: '2026-12-14',
} as const

/** The whole event, key by key: what nobody said is left out, for the journal's hashes are taken of what is written. */
const cases: readonly (readonly [string, () => SessionState, Wish, readonly DomainEvent[]])[] = [
  ['a presence', atWork, attends('m'), [{ type: 'AttendanceRecorded', seat: 'm', status: 'present' }]],
  [
    'a proxy',
    atWork,
    gives('m', 'p'),
    [{ type: 'AttendanceRecorded', seat: 'm', status: 'represented', proxyTo: 'p' }],
  ],
  [
    'a vote without a closing time',
    () => proposed(atWork(), 'L1'),
    opensVote('L1'),
    [{ type: 'VoteOpened', item: 'L1', method: 'hands' }],
  ],
  [
    'a vote with one',
    () => proposed(atWork(), 'L1'),
    opensVote('L1', '2026-11-26T15:00:00Z'),
    [{ type: 'VoteOpened', item: 'L1', method: 'hands', closesAt: '2026-11-26T15:00:00Z' }],
  ],
  [
    'an opinion that advises nothing more',
    () => play(atWork(), starts('O1')),
    { type: 'GiveOpinion', item: 'O1', found: true, needs: { type: 'T2' } },
    [
      {
        type: 'OpinionGiven',
        item: 'O1',
        opinion: { found: true, needs: { type: 'T2' }, adviseOwnership: false },
      },
    ],
  ],
  [
    'a finding of the dwelling that is passed over',
    plai,
    acceptsCeilings,
    [{ type: 'FindingAccepted', item: 'L1', check: 'provisional-ceilings', reason: 'Table attendue' }],
  ],
  [
    'and taken back',
    () => play(plai(), acceptsCeilings),
    { type: 'WithdrawAcceptance', item: 'L1', check: 'provisional-ceilings' },
    [{ type: 'AcceptanceWithdrawn', item: 'L1', check: 'provisional-ceilings' }],
  ],
  [
    'an act on an item',
    sent,
    { type: 'RectifyMinutes', reason: 'Erreur', text: 'Lire « T3 ».', item: 'L1' },
    [{ type: 'MinutesRectified', act: 1, reason: 'Erreur', text: 'Lire « T3 ».', item: 'L1' }],
  ],
  [
    'an act on the whole sitting',
    sent,
    { type: 'RectifyMinutes', reason: 'Erreur', text: 'Lire « T3 ».' },
    [{ type: 'MinutesRectified', act: 1, reason: 'Erreur', text: 'Lire « T3 ».' }],
  ],
  ['CCH R441-10 a notice and its deadline', sent, notifies('L1-A', '2026-12-02'), [notified]],
  [
    'CCH R*441-16-3 a notice to a DALO household',
    () => sent(withFirst(dalo(true))),
    notifies('L1-A', '2026-12-02'),
    [{ ...notified, daloWarning: true }],
  ],
  [
    'a notice to another priority household',
    () => sent(withFirst(dalo(false))),
    notifies('L1-A', '2026-12-02'),
    [notified],
  ],
  [
    '5.27 a notice to the next rank the day after the deadline',
    waiting,
    notifies('L1-B', '2026-12-15'),
    [
      { type: 'OfferLapsed', item: 'L1', candidate: 'L1-A', on: '2026-12-15' },
      { ...notified, candidate: 'L1-B', receivedOn: '2026-12-15', deadline: '2026-12-28' },
    ],
  ],
  [
    '5.27 an acceptance on the last day',
    waiting,
    answers('L1-A', '2026-12-14', 'accepted'),
    [{ ...answered, on: '2026-12-14', answer: 'accepted', late: false }],
  ],
  [
    '5.27 an acceptance on the day after',
    waiting,
    answers('L1-A', '2026-12-15', 'accepted'),
    [{ ...answered, on: '2026-12-15', answer: 'accepted', late: true }],
  ],
  [
    'a refusal in time',
    waiting,
    answers('L1-A', '2026-12-08', 'refused'),
    [{ ...answered, on: '2026-12-08', answer: 'refused', late: false }],
  ],
  [
    'a refusal after the deadline, which is not late: it changes nothing',
    waiting,
    answers('L1-A', '2026-12-15', 'refused'),
    [{ ...answered, on: '2026-12-15', answer: 'refused', late: false }],
  ],
  [
    'a refusal with what was said of it',
    waiting,
    answersWith({ justified: false, motive: 'Trop éloigné' }),
    [
      {
        ...answered,
        on: '2026-12-08',
        answer: 'refused',
        late: false,
        justified: false,
        motive: 'Trop éloigné',
      },
    ],
  ],
  [
    'CCH R441-10 a silence',
    waiting,
    isSilent('L1-A', '2026-12-15'),
    [{ type: 'OfferLapsed', item: 'L1', candidate: 'L1-A', on: '2026-12-15' }],
  ],
  [
    'a proposal, as it was said',
    () => play(atWork(), starts('L1')),
    proposes('L1', [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }]),
    [
      {
        type: 'DecisionsProposed',
        item: 'L1',
        decisions: [{ candidate: 'L1-A', kind: 'allocated', rank: 1 }],
      },
    ],
  ],
  [
    'a consensus, with its body and its quorum',
    () => proposed(atWork(), 'L1'),
    adopts('L1'),
    [
      {
        type: 'ItemAdoptedByConsensus',
        item: 'L1',
        sitting: ['p', 'a', 'b', 'm', 'k'],
        quorum: { required: 2, reached: 3, met: true },
      },
    ],
  ],
]

test.each(cases)(
  'what is decided is written whole, and nothing besides: %s',
  (_name, state, wish, events) => {
    expect(answerTo(state(), wish)).toStrictEqual({ kind: 'accepted', events })
  },
)
