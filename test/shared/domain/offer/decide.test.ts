import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../../shared/domain/decision/types.ts'
import type { RefusalCode } from '../../../../shared/domain/refusal.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  adopted,
  adopts,
  answers,
  answerTo,
  closing,
  isSilent,
  notifies,
  open,
  play,
  proposes,
  type Said,
  says,
  signed,
  starts,
  suspending,
  vacancyIn,
  verdict,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

type Case = readonly [
  name: string,
  state: SessionState,
  said: Said | Wish,
  expected: 'accepted' | RefusalCode,
]

// Notified on 2 December, an offer may be answered until Monday 14 December.
const notifiedOn = '2026-12-02'
const lastDay = '2026-12-14'
const dayAfter = '2026-12-15'

const prepared = aSession()
const atWork = open(prepared, 'p', 'a', 'm')
const sent = signed(adopted(atWork, 'L1'))
const waiting = play(sent, notifies('L1-A', notifiedOn))
const lapsed = play(waiting, isSilent('L1-A', dayAfter))
const accepted = play(waiting, answers('L1-A', '2026-12-08', 'accepted'))
const refused = play(waiting, answers('L1-A', '2026-12-08', 'refused'))
const secondNotified = play(lapsed, notifies('L1-B', '2026-12-18'))

const condition = { kind: 'conditional', document: 'avis', deadline: '2026-12-20' } as const
const conditional = conditionalSitting([
  { candidate: 'L1-A', ...condition, rank: 1 },
  { candidate: 'L1-B', kind: 'allocated', rank: 2 },
  { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
])
const brings = (candidate: string, conditionsMet: boolean): Wish => ({
  type: 'RecordDocument',
  candidate,
  on: '2026-12-09',
  conditionsMet,
})
const leases = (candidate: string): Wish => ({ type: 'RecordLease', candidate, signedOn: '2027-01-04' })

function conditionalSitting(decisions: readonly Decision[]): SessionState {
  return signed(play(atWork, starts('L1'), proposes('L1', decisions), adopts('L1')))
}

function check(cases: readonly Case[]) {
  test.each(cases)('%s', (_name, state, said, expected) => expect(verdict(state, said)).toBe(expected))
}

function statuses(state: SessionState) {
  return vacancyIn(state, 'L1').offers.map(({ status }) => status)
}

function offer(state: SessionState, index = 0) {
  return vacancyIn(state, 'L1').offers[index]
}

const followUp: readonly (readonly [string, Wish])[] = [
  ['RecordNotification', notifies('L1-A', notifiedOn)],
  ['RecordAnswer', answers('L1-A', notifiedOn, 'accepted')],
  ['RecordSilence', isSilent('L1-A', dayAfter)],
  ['RecordDocument', brings('L1-A', true)],
  ['RecordLease', leases('L1-A')],
]

describe.each(followUp)('%s, a command of the follow-up', (_type, wish) => {
  const unknown = { ...wish, candidate: 'L1-Z' } as Wish
  const urgent = { ...wish, candidate: 'U1-A' } as Wish
  const other = { ...wish, candidate: 'L2-A' } as Wish
  check([
    ['on an unknown candidate', sent, unknown, 'unknown-reference'],
    ['by a member', sent, says('a', wish), 'not-permitted'],
    ['before the opening', prepared, wish, 'session-not-open'],
    ['during a suspension', play(atWork, suspending), wish, 'session-not-open'],
    ['5.24 before the closing', adopted(atWork, 'L1'), wish, 'not-permitted'],
    ['5.24 before the signature', play(adopted(atWork, 'L1'), closing), wish, 'not-permitted'],
    ['on the candidate of an urgent allocation', sent, urgent, 'not-permitted'],
    ['on a candidate not examined', sent, other, 'not-permitted'],
  ])
})

describe('the offer goes to rank 1 (CCH R441-3 b)', () => {
  test('by rank, whatever the order of the proposal; d and e have none', () => {
    const state = conditionalSitting([
      { candidate: 'L1-C', kind: 'allocated', rank: 2 },
      { candidate: 'L1-A', kind: 'not-allocated', motive: 'ND-1' },
      { candidate: 'L1-B', kind: 'allocated', rank: 1 },
    ])
    expect(vacancyIn(state, 'L1').offers).toEqual([
      { candidate: 'L1-B', rank: 1, status: 'to-notify' },
      { candidate: 'L1-C', rank: 2, status: 'next' },
    ])
  })

  test('a dwelling where nobody is ranked has no offer', () => {
    const refusals = ['A', 'B', 'C'].map(
      (letter) => ({ candidate: `L1-${letter}`, kind: 'not-allocated', motive: 'ND-1' }) as const,
    )
    expect(vacancyIn(conditionalSitting(refusals), 'L1').offers).toEqual([])
  })
})

describe('RecordNotification', () => {
  check([
    ['of rank 1', sent, notifies('L1-A', notifiedOn), 'accepted'],
    ['by the chair', sent, says('p', notifies('L1-A', notifiedOn)), 'accepted'],
    ['5.14 dated after the command', sent, notifies('L1-A', '2027-02-01'), 'accepted'],
    ['of rank 2 first', sent, notifies('L1-B', notifiedOn), 'not-permitted'],
    ['again, to correct the date', waiting, notifies('L1-A', '2026-12-03'), 'accepted'],
    ['of rank 2 while rank 1 has time', waiting, notifies('L1-B', '2026-12-10'), 'not-permitted'],
    ['of rank 2 on rank 1’s last day', waiting, notifies('L1-B', lastDay), 'not-permitted'],
    ['5.27 of rank 2 on the day after', waiting, notifies('L1-B', dayAfter), 'accepted'],
    ['of rank 3 on the day after', waiting, notifies('L1-C', dayAfter), 'not-permitted'],
    ['of rank 2 after rank 1 refused', refused, notifies('L1-B', '2026-12-10'), 'accepted'],
    ['of rank 2 after rank 1 accepted', accepted, notifies('L1-B', dayAfter), 'not-permitted'],
    ['of one who refused', refused, notifies('L1-A', '2026-12-10'), 'not-permitted'],
    ['of one whose offer lapsed', lapsed, notifies('L1-A', '2026-12-18'), 'not-permitted'],
  ])

  test('of a rank that fell with its condition, while the rank before let its delay pass', () => {
    const both = conditionalSitting([
      { candidate: 'L1-A', kind: 'allocated', rank: 1 },
      { candidate: 'L1-B', ...condition, rank: 2 },
      { candidate: 'L1-C', kind: 'allocated', rank: 3 },
    ])
    const fallen = play(both, notifies('L1-A', notifiedOn), brings('L1-B', false))
    expect(statuses(fallen)).toEqual(['waiting', 'lapsed', 'next'])
    expect(answerTo(fallen, notifies('L1-B', dayAfter))).toMatchObject({
      refusal: { refused: 'not-permitted', message: 'Cette offre a déjà reçu sa suite.' },
    })
  })

  test('says whether the rank before still has time, or the offer has had its end', () => {
    expect(answerTo(waiting, notifies('L1-B', '2026-12-10'))).toMatchObject({
      refusal: { message: expect.stringContaining('rang précédent') },
    })
    expect(answerTo(refused, notifies('L1-A', '2026-12-10'))).toMatchObject({
      refusal: { message: expect.stringContaining('déjà reçu sa suite') },
    })
  })

  test('starts the delay', () => {
    expect(offer(waiting)).toEqual({
      candidate: 'L1-A',
      rank: 1,
      status: 'waiting',
      receivedOn: notifiedOn,
      proof: 'LRAR',
      deadline: lastDay,
    })
  })

  test('5.28 counts with the organisation’s own holidays and the règlement’s delay', () => {
    const session = open(aSession({ holidays: 'alsace-moselle', rules: { offerDelayDays: 12 } }), 'p', 'a')
    const state = play(signed(adopted(session, 'L1')), notifies('L1-A', '2028-12-14'))
    expect(offer(state)?.deadline).toBe('2028-12-27')
  })

  test('a correction moves the deadline', () => {
    expect(offer(play(waiting, notifies('L1-A', '2026-12-04')))?.deadline).toBe('2026-12-14')
    expect(offer(play(waiting, notifies('L1-A', '2026-12-07')))?.deadline).toBe('2026-12-17')
  })

  test('5.27 of the next rank after the deadline lapses the silent one', () => {
    const state = play(waiting, notifies('L1-B', dayAfter))
    expect(statuses(state)).toEqual(['lapsed', 'waiting', 'next'])
    expect(offer(state)).toMatchObject({ on: dayAfter })
  })
})

describe('RecordAnswer', () => {
  const late = play(waiting, answers('L1-A', dayAfter, 'accepted'))
  check([
    ['before any notice', sent, answers('L1-A', notifiedOn, 'accepted'), 'answer-before-notification'],
    [
      'of a rank not notified yet',
      waiting,
      answers('L1-B', '2026-12-10', 'accepted'),
      'answer-before-notification',
    ],
    [
      'dated before the reception',
      waiting,
      answers('L1-A', '2026-12-01', 'refused'),
      'answer-before-notification',
    ],
    ['on the day of the reception', waiting, answers('L1-A', notifiedOn, 'refused'), 'accepted'],
    ['on the last day', waiting, answers('L1-A', lastDay, 'accepted'), 'accepted'],
    ['5.27 after the deadline', waiting, answers('L1-A', dayAfter, 'accepted'), 'accepted'],
    ['a refusal after the deadline', waiting, answers('L1-A', dayAfter, 'refused'), 'accepted'],
    ['5.27 accepted once lapsed', lapsed, answers('L1-A', '2026-12-16', 'accepted'), 'accepted'],
    ['refused once lapsed', lapsed, answers('L1-A', '2026-12-16', 'refused'), 'not-permitted'],
    [
      '5.27 accepted once the next is notified',
      secondNotified,
      answers('L1-A', '2026-12-19', 'accepted'),
      'not-permitted',
    ],
    ['twice', accepted, answers('L1-A', '2026-12-09', 'refused'), 'not-permitted'],
    ['changed after a refusal', refused, answers('L1-A', '2026-12-09', 'accepted'), 'not-permitted'],
  ])

  test('a refusal slides to the next rank', () => {
    expect(statuses(refused)).toEqual(['refused', 'to-notify', 'next'])
    const second = play(refused, notifies('L1-B', '2026-12-10'), answers('L1-B', '2026-12-11', 'refused'))
    expect(statuses(second)).toEqual(['refused', 'refused', 'to-notify'])
    const third = play(second, notifies('L1-C', '2026-12-14'), answers('L1-C', '2026-12-15', 'refused'))
    expect(statuses(third)).toEqual(['refused', 'refused', 'refused'])
  })

  test('an acceptance stops there, in time', () => {
    expect(statuses(accepted)).toEqual(['accepted', 'next', 'next'])
    expect(offer(accepted)).not.toHaveProperty('late')
  })

  test('5.27 a late acceptance says so', () => {
    expect(offer(late)).toMatchObject({ status: 'accepted', answer: 'accepted', on: dayAfter, late: true })
  })

  test('5.27 a late acceptance takes the turn back from a next rank not notified', () => {
    const state = play(lapsed, answers('L1-A', '2026-12-16', 'accepted'))
    expect(statuses(state)).toEqual(['accepted', 'next', 'next'])
    expect(offer(state)?.late).toBe(true)
  })

  test('keeps whether the refusal is justified and its free motive', () => {
    const answer: Wish = {
      type: 'RecordAnswer',
      candidate: 'L1-A',
      on: '2026-12-08',
      answer: 'refused',
      justified: true,
      motive: 'Trop éloigné',
    }
    expect(offer(play(waiting, answer))).toMatchObject({
      answer: 'refused',
      justified: true,
      motive: 'Trop éloigné',
    })
  })
})

describe('RecordSilence (CCH R441-10: silence is a refusal)', () => {
  check([
    ['5.27 on the last day', waiting, isSilent('L1-A', lastDay), 'not-permitted'],
    ['5.27 on the day after', waiting, isSilent('L1-A', dayAfter), 'accepted'],
    ['before any notice', sent, isSilent('L1-A', dayAfter), 'not-permitted'],
    ['after an answer', accepted, isSilent('L1-A', dayAfter), 'not-permitted'],
    ['twice', lapsed, isSilent('L1-A', '2026-12-16'), 'not-permitted'],
  ])

  test('passes the offer on', () => {
    expect(statuses(lapsed)).toEqual(['lapsed', 'to-notify', 'next'])
    expect(offer(lapsed)?.on).toBe(dayAfter)
  })
})

describe('RecordDocument, the outcome of a condition (CCH R441-3 c)', () => {
  const offered = play(conditional, notifies('L1-A', notifiedOn))
  const taken = play(offered, answers('L1-A', '2026-12-05', 'accepted'))
  const failed = play(taken, brings('L1-A', false))
  check([
    ['met, before the notice', conditional, brings('L1-A', true), 'accepted'],
    ['met, while the offer waits', offered, brings('L1-A', true), 'accepted'],
    ['met, once accepted', taken, brings('L1-A', true), 'accepted'],
    ['twice', play(taken, brings('L1-A', true)), brings('L1-A', false), 'not-permitted'],
    ['on an allocation without a condition', conditional, brings('L1-B', true), 'not-permitted'],
    ['on a candidate without a rank', conditional, brings('L1-C', true), 'not-permitted'],
    [
      'once the offer was refused',
      play(offered, answers('L1-A', '2026-12-05', 'refused')),
      brings('L1-A', true),
      'not-permitted',
    ],
    [
      'once the offer lapsed',
      play(offered, isSilent('L1-A', dayAfter)),
      brings('L1-A', true),
      'not-permitted',
    ],
    [
      'an acceptance of an allocation that fell',
      failed,
      answers('L1-A', '2026-12-10', 'accepted'),
      'not-permitted',
    ],
    ['the notice of the next rank', failed, notifies('L1-B', '2026-12-10'), 'accepted'],
  ])

  test('not met, the allocation falls and the next rank is to be notified', () => {
    expect(statuses(failed)).toEqual(['lapsed', 'to-notify'])
    expect(offer(failed)?.conditionsMet).toBe(false)
  })

  test('met, the offer stands', () => {
    expect(offer(play(taken, brings('L1-A', true)))).toMatchObject({
      status: 'accepted',
      conditionsMet: true,
    })
  })
})

describe('RecordLease', () => {
  const taken = play(conditional, notifies('L1-A', notifiedOn), answers('L1-A', '2026-12-05', 'accepted'))
  check([
    ['of an accepted offer', accepted, leases('L1-A'), 'accepted'],
    ['of an offer that waits', waiting, leases('L1-A'), 'not-permitted'],
    ['of a refused offer', refused, leases('L1-A'), 'not-permitted'],
    ['twice', play(accepted, leases('L1-A')), leases('L1-A'), 'not-permitted'],
    ['of a conditional allocation, the document awaited', taken, leases('L1-A'), 'not-permitted'],
    [
      'of a conditional allocation, the document received',
      play(taken, brings('L1-A', true)),
      leases('L1-A'),
      'accepted',
    ],
  ])

  test('of one without a condition does not wait for the document of another', () => {
    const second = play(
      conditional,
      notifies('L1-A', notifiedOn),
      answers('L1-A', '2026-12-05', 'refused'),
      notifies('L1-B', '2026-12-07'),
      answers('L1-B', '2026-12-08', 'accepted'),
    )
    expect(verdict(second, leases('L1-B'))).toBe('accepted')
  })

  test('keeps its date', () => {
    expect(offer(play(accepted, leases('L1-A')))?.leaseSignedOn).toBe('2027-01-04')
  })
})
