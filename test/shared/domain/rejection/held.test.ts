import { describe, expect, test } from 'vitest'
import { checksOf } from '../../../../shared/domain/checks.ts'
import { rejectionBasis } from '../../../../shared/domain/rejection/basis.ts'
import { heldLetters } from '../../../../shared/domain/rejection/held.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import {
  aPlaiSession,
  confirmedTable,
  confirms,
  rejecting,
  signedRejection,
} from '../../../support/plai-sitting.ts'
import { exampleCommands, play as playAll, preparedSitting } from '../../../support/played-sitting.ts'
import { adopts, open, play, proposes, reopens, starts, vacancyIn } from '../../../support/sitting-acts.ts'
import { aCandidate, aDwelling, aVacancy } from '../../../support/sitting-builders.ts'

const atWork = play(open(aPlaiSession(), 'p', 'a'), starts('L1'))
const held = signedRejection('IR-PLAFOND')

function flagged(state: SessionState) {
  return checksOf(state, vacancyIn(state, 'L1')).filter(({ code }) => code === 'provisional-rejection')
}

function basisOf(state: SessionState) {
  const item = vacancyIn(state, 'L1')
  return item.decisions.map((decision) => rejectionBasis(state, item, decision).kind)
}

describe('a rejection on a provisional ceiling (CCH R441-3 e, R441-1)', () => {
  test.each([
    ['the motive that names the ceiling', 'IR-PLAFOND', 1],
    ['a motive that the list says rests on it', 'IR-2', 1],
    ['another access condition', 'IR-1', 0],
  ])('%s: %s is flagged %i time from the proposal on', (_name, motive, times) => {
    const proposal = play(atWork, rejecting(motive))
    expect(flagged(proposal)).toHaveLength(times)
    expect(flagged(play(proposal, adopts('L1')))).toHaveLength(times)
    expect(heldLetters(signedRejection(motive))).toHaveLength(times)
  })

  test('is not flagged before the proposal, and its sentence names household, financing and table', () => {
    expect(flagged(atWork)).toEqual([])
    expect(flagged(play(atWork, rejecting('IR-PLAFOND')))).toEqual([
      {
        code: 'provisional-rejection',
        level: 'warning',
        candidate: 'L1-B',
        message:
          'Le rejet de la demande de Mme L1-B repose sur un plafond PLAI provisoire (table essai)\u00a0: sa lettre est retenue jusqu’à la confirmation des plafonds.',
      },
    ])
  })

  test('follows the decisions once adopted, the proposal again once reopened', () => {
    const adopted = play(atWork, rejecting('IR-PLAFOND'), adopts('L1'))
    expect(flagged(adopted)).toHaveLength(1)
    const changed = play(adopted, reopens('L1'), rejecting('IR-1'))
    expect(flagged(changed)).toEqual([])
  })

  test('a firm ceiling, another kind of decision or an unknown motive holds nothing back', () => {
    const onPlus = aPlaiSession({ vacancies: [aVacancy('L1')] })
    expect(basisOf(signedRejection('IR-PLAFOND', onPlus))).toEqual(['firm', 'firm', 'firm'])
    expect(basisOf(held)).toEqual(['firm', 'awaiting-ceilings', 'firm'])
    const item = vacancyIn(held, 'L1')
    const other = { candidate: 'L1-C', kind: 'not-allocated', motive: 'IR-PLAFOND' } as const
    expect(rejectionBasis(held, item, other).kind).toBe('firm')
    expect(rejectionBasis(held, item, { candidate: 'L1-B', kind: 'inadmissible' }).kind).toBe('firm')
    const unknown = { candidate: 'L1-Z', kind: 'inadmissible', motive: 'IR-2' } as const
    expect(rejectionBasis(held, item, unknown).kind).toBe('firm')
  })

  test('PLAI adapté reads the PLAI', () => {
    const dwelling = aDwelling({ reference: 'R-L1', financing: 'PLAI-adapte' })
    const state = signedRejection('IR-PLAFOND', aPlaiSession({ vacancies: [aVacancy('L1', { dwelling })] }))
    expect(heldLetters(state)).toHaveLength(1)
    expect(heldLetters(play(state, confirms(confirmedTable(14_999))))).toEqual([])
  })

  test('5.44 nothing of the example sitting is flagged or held', () => {
    const state = playAll(preparedSitting(), exampleCommands())
    expect(heldLetters(state)).toEqual([])
  })
})

describe('once the ceilings are confirmed', () => {
  const confirmedAt = (first: number) => play(held, confirms(confirmedTable(first)))

  test.each([
    ['over the confirmed ceiling', 14_999, 'over-confirmed', 0],
    ['exactly at it', 15_000, 'within-confirmed', 1],
    ['under it', 20_000, 'within-confirmed', 1],
  ])('a household %s (%i euros) is %s', (_name, ceiling, kind, times) => {
    const state = confirmedAt(ceiling)
    expect(basisOf(state)).toEqual(['firm', kind, 'firm'])
    expect(heldLetters(state)).toHaveLength(times)
    expect(flagged(state)).toHaveLength(times)
  })

  test('the letter tells the confirmed ceiling', () => {
    const state = confirmedAt(14_999)
    const item = vacancyIn(state, 'L1')
    const [, rejection] = item.decisions
    expect(rejection === undefined ? null : rejectionBasis(state, item, rejection)).toMatchObject({
      kind: 'over-confirmed',
      eligibility: { ceiling: 14_999, table: 'essai-2', income: 15_000 },
    })
  })

  test('the decision never changes (5.43)', () => {
    expect(vacancyIn(confirmedAt(20_000), 'L1').decisions).toEqual(vacancyIn(held, 'L1').decisions)
  })

  test('why a letter stays held changes: to confirm, then to put right', () => {
    expect(heldLetters(held)).toEqual([
      {
        item: 'L1',
        candidate: 'L1-B',
        reason: expect.stringMatching(/^En attente de confirmation des plafonds.*PLAI.*table essai/),
      },
    ])
    expect(heldLetters(confirmedAt(20_000))).toEqual([
      {
        item: 'L1',
        candidate: 'L1-B',
        reason: expect.stringMatching(/plafond inexact.*Rectifiez le procès-verbal/),
      },
    ])
  })

  test('before the adoption the cure is the proposal, after it the minutes', () => {
    const confirmed = play(atWork, confirms(confirmedTable(20_000)), rejecting('IR-PLAFOND'))
    expect(flagged(confirmed)).toMatchObject([
      { message: expect.stringContaining('Revoyez la proposition.') },
    ])
    expect(flagged(confirmedAt(20_000))).toMatchObject([
      { message: expect.stringContaining('Rectifiez le procès-verbal') },
    ])
  })

  test('a financing that stays provisional, or has no ceiling there, still waits', () => {
    const still = { ...held, confirmedCeilings: confirmedTable(20_000, { provisional: ['PLAI'] }) }
    expect(basisOf(still)).toEqual(['firm', 'awaiting-ceilings', 'firm'])
    const { PLAI: _plai, ...tables } = confirmedTable(20_000).tables
    const without = { ...held, confirmedCeilings: confirmedTable(20_000, { tables }) }
    expect(basisOf(without)).toEqual(['firm', 'awaiting-ceilings', 'firm'])
  })

  test('the latest confirmation counts', () => {
    expect(heldLetters(play(confirmedAt(20_000), confirms(confirmedTable(14_000))))).toEqual([])
  })
})

test('an urgent allocation and a review hold no letter back', () => {
  expect(heldLetters(held).map(({ item }) => item)).toEqual(['L1'])
})

test('two rejections of one dwelling are two findings', () => {
  const both = proposes('L1', [
    { candidate: 'L1-A', kind: 'inadmissible', motive: 'IR-PLAFOND' },
    { candidate: 'L1-B', kind: 'inadmissible', motive: 'IR-PLAFOND' },
    { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
  ])
  expect(flagged(play(atWork, both)).map(({ candidate }) => candidate)).toEqual(['L1-A', 'L1-B'])
})

test('a household over the confirmed ceiling and one within it part ways', () => {
  const candidates = [
    aCandidate('L1-A'),
    aCandidate('L1-B'),
    aCandidate('L1-C', { income: { referenceTaxIncome: { year: 2024, amount: 9000 }, monthly: [] } }),
  ]
  const dwelling = aDwelling({ financing: 'PLAI' })
  const session = open(aPlaiSession({ vacancies: [aVacancy('L1', { dwelling, candidates })] }), 'p', 'a')
  const both = proposes('L1', [
    { candidate: 'L1-A', kind: 'allocated', rank: 1 },
    { candidate: 'L1-B', kind: 'inadmissible', motive: 'IR-PLAFOND' },
    { candidate: 'L1-C', kind: 'inadmissible', motive: 'IR-PLAFOND' },
  ])
  const state = play(session, starts('L1'), both, adopts('L1'), confirms(confirmedTable(12_000)))
  expect(heldLetters(state).map(({ candidate }) => candidate)).toEqual(['L1-C'])
})
