import { describe, expect, test } from 'vitest'
import { dueActs } from '../../../../shared/domain/follow-up/due-acts.ts'
import { defaultPolicy } from '../../../../shared/domain/session/policy/policy.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { aPlaiSession, isNoticed, replies, signedRejection } from '../../../support/plai-sitting.ts'
import {
  adopted,
  adopts,
  answers,
  closing,
  isSilent,
  notifies,
  open,
  play,
  proposes,
  signed,
  starts,
} from '../../../support/sitting-acts.ts'
import { aSession } from '../../../support/sitting-builders.ts'

/** `L1-A offer-notice 2026-12-17`, with `!` once overdue. */
function due(state: SessionState, today = '2026-11-27'): readonly string[] {
  return dueActs(state, today).map(
    ({ kind, item, candidate, due: on, isOverdue }) =>
      [candidate ?? item, kind, on ?? 'undated'].join(' ') + (isOverdue ? '!' : ''),
  )
}

const wishes = { urgentAllocations: [], occupancyReviews: [] }
const atWork = open(aSession(wishes), 'p', 'a')
const sent = signed(adopted(atWork, 'L1'))
const waiting = play(sent, notifies('L1-A', '2026-12-02'))
const noticeDue = '2026-12-17'

describe('what is due after the sitting, in order of date', () => {
  test('nothing before the signature', () => {
    expect(due(adopted(atWork, 'L1'))).toEqual([])
    expect(due(play(adopted(atWork, 'L1'), closing))).toEqual([])
  })

  test.each([
    ['the first offer, within the organisation’s delay', sent, [`L1-A offer-notice ${noticeDue}`]],
    ['the answer, until the deadline (CCH R441-10)', waiting, ['L1-A offer-answer 2026-12-14']],
    [
      'the next offer, counted from the refusal',
      play(waiting, answers('L1-A', '2026-12-08', 'refused')),
      ['L1-B offer-notice 2026-12-29'],
    ],
    [
      'the next offer, counted from the silence',
      play(waiting, isSilent('L1-A', '2026-12-15')),
      ['L1-B offer-notice 2027-01-05'],
    ],
    ['nothing more once accepted', play(waiting, answers('L1-A', '2026-12-08', 'accepted')), []],
  ])('%s', (_name, state, expected) => expect(due(state)).toEqual(expected))

  test('the third offer counts from the latest refusal', () => {
    const state = play(
      waiting,
      answers('L1-A', '2026-12-08', 'refused'),
      notifies('L1-B', '2026-12-10'),
      answers('L1-B', '2026-12-12', 'refused'),
    )
    expect(due(state)).toEqual(['L1-C offer-notice 2027-01-02'])
  })

  test('the third offer counts from the latest of two days, whichever rank said so', () => {
    const state = play(
      signed(adopted(open(aSession(wishes), 'p', 'a'), 'L1')),
      notifies('L1-A', '2026-12-02'),
      answers('L1-A', '2026-12-08', 'refused'),
      notifies('L1-B', '2026-12-02'),
      answers('L1-B', '2026-12-04', 'refused'),
    )
    expect(due(state)).toEqual(['L1-C offer-notice 2026-12-29'])
  })

  test('the delay of notice is a setting (notice.alertDays)', () => {
    const policy = { ...defaultPolicy, notice: { alertDays: 5 } }
    const state = signed(adopted(open(aSession({ ...wishes, policy }), 'p', 'a'), 'L1'))
    expect(due(state)).toEqual(['L1-A offer-notice 2026-12-01'])
  })

  test('is overdue the day after the last one', () => {
    expect(due(waiting, '2026-12-14')).toEqual(['L1-A offer-answer 2026-12-14'])
    expect(due(waiting, '2026-12-15')).toEqual(['L1-A offer-answer 2026-12-14!'])
  })
})

describe('the document of a condition (CCH R441-3 c)', () => {
  const conditional = signed(
    play(
      atWork,
      starts('L1'),
      proposes('L1', [
        { candidate: 'L1-A', kind: 'conditional', rank: 1, document: 'avis', deadline: '2026-12-10' },
        { candidate: 'L1-B', kind: 'conditional', rank: 2, document: 'avis', deadline: '2026-12-05' },
        { candidate: 'L1-C', kind: 'allocated', rank: 3 },
      ]),
      adopts('L1'),
    ),
  )
  const brings = (conditionsMet: boolean) =>
    ({ type: 'RecordDocument', candidate: 'L1-A', on: '2026-12-04', conditionsMet }) as const

  test('is due until its deadline, whatever the rank', () => {
    expect(due(conditional, '2026-12-06')).toEqual([
      'L1-B document 2026-12-05!',
      'L1-A document 2026-12-10',
      `L1-A offer-notice ${noticeDue}`,
    ])
  })

  test('is due no more once it came, or did not', () => {
    expect(due(play(conditional, brings(true)))).toEqual([
      'L1-B document 2026-12-05',
      `L1-A offer-notice ${noticeDue}`,
    ])
    expect(due(play(conditional, brings(false)))).toEqual([
      'L1-B document 2026-12-05',
      `L1-B offer-notice ${noticeDue}`,
    ])
  })

  test('is due no more once the offer lapsed in silence', () => {
    const state = play(conditional, notifies('L1-A', '2026-12-02'), isSilent('L1-A', '2026-12-15'))
    expect(due(state)).toEqual(['L1-B document 2026-12-05', 'L1-B offer-notice 2027-01-05'])
  })

  test('is due no more once the offer is refused', () => {
    const state = play(conditional, notifies('L1-A', '2026-12-02'), answers('L1-A', '2026-12-03', 'refused'))
    expect(due(state)).toEqual(['L1-B document 2026-12-05', 'L1-B offer-notice 2026-12-24'])
  })
})

describe('rejections (CCH L441-2-2, R441-2-8)', () => {
  const bare = aPlaiSession(wishes)
  const rejected = signedRejection('IR-1', bare)
  const first = `L1-A offer-notice ${noticeDue}`

  test('each is to be notified, d as well as e', () => {
    expect(due(rejected)).toEqual([
      first,
      `L1-B rejection-notice ${noticeDue}`,
      `L1-C rejection-notice ${noticeDue}`,
    ])
  })

  test('a notice of d ends it, that of e leads to the radiation', () => {
    const state = play(rejected, isNoticed('L1-B', '2026-12-02'), isNoticed('L1-C', '2026-12-02'))
    expect(due(state)).toEqual([first, 'L1-B radiation 2027-01-02'])
    expect(due(state, '2027-01-02')).toEqual([`${first}!`, 'L1-B radiation 2027-01-02'])
    expect(due(state, '2027-01-03')).toEqual([`${first}!`])
  })

  test('an answer is to be studied before the radiation, and stays due after it', () => {
    const state = play(
      rejected,
      isNoticed('L1-B', '2026-12-02'),
      isNoticed('L1-C', '2026-12-02'),
      replies('L1-B', '2026-12-10'),
    )
    expect(due(state)).toEqual([first, 'L1-B rejection-answer 2027-01-02'])
    expect(due(state, '2027-01-03')).toEqual([`${first}!`, 'L1-B rejection-answer 2027-01-02!'])
  })

  test('what a household not retained answers asks for nothing: it stays on the register', () => {
    const state = play(
      signedRejection('IR-1', aPlaiSession(wishes)),
      isNoticed('L1-B', '2026-12-02'),
      isNoticed('L1-C', '2026-12-02'),
      replies('L1-C', '2026-12-10'),
    )
    expect(due(state)).toEqual([first, 'L1-B radiation 2027-01-02'])
  })

  test('a letter held back has no date and comes last', () => {
    const held = signedRejection('IR-PLAFOND', bare)
    expect(due(held)).toEqual([first, `L1-C rejection-notice ${noticeDue}`, 'L1-B held-letter undated'])
  })
})

describe('dwellings and urgent allocations', () => {
  test('a dwelling that nobody takes goes back to the commission', () => {
    const refusals = ['A', 'B', 'C'].map(
      (letter) => ({ candidate: `L1-${letter}`, kind: 'not-allocated', motive: 'ND-1' }) as const,
    )
    const state = signed(play(atWork, starts('L1'), proposes('L1', refusals), adopts('L1')))
    expect(due(state).at(-1)).toBe('L1 return-to-commission undated')
  })

  test('an urgent allocation that was not validated is still to be regularised; a review asks for nothing', () => {
    const session = open(aSession(), 'p', 'a')
    expect(due(signed(session))).toEqual(['U1 urgent-to-regularise undated'])
    expect(due(signed(play(session, starts('U1'), adopts('U1'))))).toEqual([])
  })
})

test('what is rejected on two dwellings stands in the order of its dates', () => {
  const state = play(signedRejection('IR-1', aPlaiSession(wishes)), isNoticed('L1-C', '2026-12-02'))
  const dates = dueActs(state, '2026-11-27').map((act) => act.due)
  expect(dates).toEqual([...dates].sort())
})
