import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import { radiationDay } from '../../../../shared/domain/rejection/decide.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  aPlaiSession,
  confirmedTable,
  confirms,
  isNoticed,
  rejecting,
  replies,
  signedRejection,
} from '../../../support/plai-sitting.ts'
import {
  adopts,
  answerTo,
  closing,
  open,
  play,
  type Said,
  says,
  starts,
  suspending,
  vacancyIn,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'

const prepared = aPlaiSession()
const decided = play(open(prepared, 'p', 'a'), starts('L1'), rejecting('IR-1'), adopts('L1'))
const sent = signedRejection('IR-1')
const noticed = play(sent, isNoticed('L1-B', '2026-12-02'))

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

function check(cases: readonly Case[]) {
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
}

const notices = (state: SessionState) => vacancyIn(state, 'L1').rejections

describe('CCH R441-2-8: an inadmissible request is struck off one month after the notice', () => {
  test.each([
    ['2026-12-02', '2027-01-02'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-31', '2027-01-31'],
  ])('noticed on %s, struck off on %s', (receivedOn, expected) => {
    expect(radiationDay(receivedOn)).toBe(expected)
    expect(notices(play(sent, isNoticed('L1-B', receivedOn)))).toEqual([
      { candidate: 'L1-B', receivedOn, proof: 'LRAR', radiationOn: expected, answers: [] },
    ])
  })
})

describe.each([
  ['RecordRejectionNotice', isNoticed('L1-B', '2026-12-05')],
  ['RecordRejectionAnswer', replies('L1-B', '2026-12-05')],
] as const)('%s, a command of the follow-up', (_type, wish) => {
  const of = (candidate: string) => ({ ...wish, candidate }) as Wish
  check([
    ['by the secretary', noticed, wish, 'accepted'],
    ['by the chair', noticed, says('p', wish), 'accepted'],
    ['by a member', noticed, says('a', wish), 'not-permitted'],
    ['on an unknown candidate', noticed, of('L1-Z'), 'unknown-reference'],
    ['on the candidate of an urgent allocation', noticed, of('U1-A'), 'unknown-reference'],
    ['on one who has a rank', noticed, of('L1-A'), 'not-permitted'],
    ['on one not decided', noticed, of('L2-A'), 'not-permitted'],
    ['before the opening', prepared, wish, 'session-not-open'],
    ['during a suspension', play(decided, suspending), wish, 'session-not-open'],
    ['before the closing', decided, wish, 'not-permitted'],
    ['before the signature', play(decided, closing), wish, 'not-permitted'],
  ])
})

describe('RecordRejectionNotice (CCH L441-2-2: every rejection is notified)', () => {
  check([
    ['of an inadmissible request', sent, isNoticed('L1-B', '2026-12-02'), 'accepted'],
    ['of a candidate not retained', sent, isNoticed('L1-C', '2026-12-02'), 'accepted'],
    ['on the day of the sitting', sent, isNoticed('L1-B', '2026-11-26'), 'accepted'],
    ['before the sitting', sent, isNoticed('L1-B', '2026-11-25'), 'not-permitted'],
  ])

  test('a candidate not retained stays on the register: no radiation', () => {
    expect(notices(play(sent, isNoticed('L1-C', '2026-12-02')))).toEqual([
      { candidate: 'L1-C', receivedOn: '2026-12-02', proof: 'LRAR', answers: [] },
    ])
  })

  test('a second notice corrects the date and keeps what was answered', () => {
    const state = play(noticed, replies('L1-B', '2026-12-05'), isNoticed('L1-B', '2026-12-03'))
    expect(notices(state)).toEqual([
      {
        candidate: 'L1-B',
        receivedOn: '2026-12-03',
        proof: 'LRAR',
        radiationOn: '2027-01-03',
        answers: [{ on: '2026-12-05', text: 'Ressources changées' }],
      },
    ])
  })

  test('the notices of two households stand side by side', () => {
    const both = play(noticed, isNoticed('L1-C', '2026-12-03'))
    expect(notices(both).map(({ candidate }) => candidate)).toEqual(['L1-B', 'L1-C'])
  })

  test('a letter held back was not sent: no notice of it, until the ceilings are confirmed', () => {
    const held = signedRejection('IR-PLAFOND')
    expect(answerTo(held, isNoticed('L1-B', '2026-12-02'))).toMatchObject({
      refusal: {
        refused: 'not-permitted',
        message: expect.stringMatching(/^Cette lettre est retenue. En attente/),
        details: { candidate: 'L1-B' },
      },
    })
    expect(verdict(held, isNoticed('L1-C', '2026-12-02'))).toBe('accepted')
    const over = play(held, confirms(confirmedTable(14_000)))
    expect(verdict(over, isNoticed('L1-B', '2026-12-02'))).toBe('accepted')
    const within = play(held, confirms(confirmedTable(20_000)))
    expect(answerTo(within, isNoticed('L1-B', '2026-12-02'))).toMatchObject({
      refusal: { refused: 'not-permitted', message: expect.stringContaining('plafond inexact') },
    })
  })

  test('says that a candidate with a rank was not rejected', () => {
    expect(answerTo(sent, isNoticed('L1-A', '2026-12-02'))).toMatchObject({
      refusal: {
        message: expect.stringContaining('n’a été ni écartée ni rejetée'),
        details: { candidate: 'L1-A' },
      },
    })
  })

  test('names the day that cannot be, or the notice that is awaited', () => {
    expect(answerTo(sent, isNoticed('L1-B', '2026-11-25'))).toMatchObject({
      refusal: { details: { receivedOn: '2026-11-25' } },
    })
    expect(answerTo(sent, replies('L1-B', '2026-12-05'))).toMatchObject({
      refusal: { details: { candidate: 'L1-B', receivedOn: null } },
    })
    expect(answerTo(noticed, replies('L1-B', '2026-12-01'))).toMatchObject({
      refusal: { details: { candidate: 'L1-B', receivedOn: '2026-12-02' } },
    })
  })
})

describe('RecordRejectionAnswer (CCH R441-2-8, last paragraph: the household may answer meanwhile)', () => {
  check([
    ['before any notice', sent, replies('L1-B', '2026-12-05'), 'answer-before-notification'],
    ['of another household’s notice', noticed, replies('L1-C', '2026-12-05'), 'answer-before-notification'],
    ['dated before the notice', noticed, replies('L1-B', '2026-12-01'), 'answer-before-notification'],
    ['on the day of the notice', noticed, replies('L1-B', '2026-12-02'), 'accepted'],
    ['after the radiation', noticed, replies('L1-B', '2027-02-01'), 'accepted'],
  ])

  test('answers are kept in the order received, each with its household', () => {
    const both = play(noticed, isNoticed('L1-C', '2026-12-02'))
    const state = play(both, replies('L1-B', '2026-12-05', 'Un'), replies('L1-B', '2026-12-06', 'Deux'))
    expect(notices(state).map(({ answers }) => answers)).toEqual([
      [
        { on: '2026-12-05', text: 'Un' },
        { on: '2026-12-06', text: 'Deux' },
      ],
      [],
    ])
  })
})
