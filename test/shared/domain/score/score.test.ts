import { describe, expect, test } from 'vitest'
import { shownOrder } from '../../../../shared/domain/score/order.ts'
import { scoreOf, unknownCriteria } from '../../../../shared/domain/score/score.ts'
import { itemIn } from '../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy, day } from '../../../support/sitting-builders.ts'

const request = { registeredOn: '2026-11-26', criteria: [] as readonly string[] }
const refusals = (unjustified: number, justified = 0) => [
  ...Array.from({ length: unjustified }, () => ({ on: '2026-01-10', justified: false })),
  ...Array.from({ length: justified }, () => ({ on: '2026-02-10', justified: true })),
]

describe('the score of a request (contract section 4)', () => {
  test('lines come in the grid’s order, seniority and penalty last (5.30)', () => {
    const found = scoreOf(
      aGrid,
      { registeredOn: '2020-11-26', criteria: ['EMPLOI', 'DALO'], refusals: refusals(3) },
      day,
    )
    expect(found).toEqual({
      total: 31,
      lines: [
        { code: 'DALO', label: 'DALO', points: 30 },
        { code: 'EMPLOI', label: 'Emploi', points: 5 },
        { code: 'ANCIENNETE', label: 'Ancienneté publiée', points: 6 },
        { code: 'PENALITE_REFUS', label: 'Pénalité pour refus injustifiés', points: -10 },
      ],
    })
  })

  test.each([
    ['nothing met', [], 0],
    ['each once', ['DALO', 'DALO'], 30],
    ['all', ['SUROCC', 'EMPLOI', 'DALO'], 45],
  ] as const)('criteria: %s', (_name, criteria, total) => {
    expect(scoreOf(aGrid, { ...request, criteria }, day).total).toBe(total)
  })

  test.each([
    ['2026-11-26', 0],
    ['2025-11-27', 0],
    ['2025-11-26', 1],
    ['2016-11-26', 10],
    ['2027-01-01', 0],
  ])('registered on %s: %i points of seniority', (registeredOn, points) => {
    expect(scoreOf(aGrid, { ...request, registeredOn }, day).total).toBe(points)
  })

  test('5.5 registered on 29 February, the year completes on 1 March', () => {
    const leap = { ...request, registeredOn: '2024-02-29' }
    expect(scoreOf(aGrid, leap, '2026-02-28').total).toBe(1)
    expect(scoreOf(aGrid, leap, '2026-03-01').total).toBe(2)
  })

  test.each([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, -5],
    [3, 0, -10],
    [6, 0, -25],
    [1, 5, 0],
    [2, 5, -5],
  ])('%i unjustified refusals and %i justified: %i points, no floor', (unjustified, justified, total) => {
    expect(scoreOf(aGrid, { ...request, refusals: refusals(unjustified, justified) }, day).total).toBe(total)
  })

  describe('where the grid says more than the default readings', () => {
    const grid = {
      ...aGrid,
      criteria: [
        { code: 'A', label: 'Années', points: null, kind: 'per_year', approx_points_per_year: 2 },
        {
          code: 'P',
          label: 'Refus',
          points: -3,
          kind: 'per_unjustified_refusal',
          applies_from_refusal_number: 3,
        },
      ],
    } as const satisfies typeof aGrid

    test.each([
      [2, 0],
      [3, -3],
      [5, -9],
    ])('%i unjustified refusals cost %i points', (unjustified, total) => {
      expect(scoreOf(grid, { ...request, refusals: refusals(unjustified) }, day).total).toBe(total)
    })

    test('years count as it says', () => {
      const [line] = scoreOf(grid, { ...request, registeredOn: '2020-11-26' }, day).lines
      expect(line).toEqual({ code: 'ANCIENNETE', label: 'Années', points: 12 })
    })
  })

  test('zero lines are left out', () => {
    expect(scoreOf(aGrid, { ...request, refusals: refusals(1) }, day).lines).toEqual([])
  })

  test('codes of another grid, and those computed, are unknown', () => {
    expect(unknownCriteria(aGrid, ['DALO', 'ANNEES', 'AUTRE'])).toEqual(['ANNEES', 'AUTRE'])
  })
})

describe('the order shown (contract section 4, 5.31)', () => {
  const priority = { dalo: true, daloDesignatedByPrefect: false, categories: [], publicAgent: false }
  const candidates = [
    aCandidate('low', { letter: 'A', registeredOn: '2026-01-01' }),
    aCandidate('young', { letter: 'B', registeredOn: '2026-03-01', criteria: ['SUROCC'] }),
    aCandidate('second', {
      letter: 'C',
      registeredOn: '2026-02-01',
      criteria: ['SUROCC'],
      registrationNumber: 'B',
    }),
    aCandidate('first', {
      letter: 'D',
      registeredOn: '2026-02-01',
      criteria: ['SUROCC'],
      registrationNumber: 'A',
    }),
    aCandidate('dalo', { letter: 'E', registeredOn: '2026-05-01', criteria: ['SUROCC'], priority }),
    aCandidate('high', { letter: 'F', registeredOn: '2026-05-01', criteria: ['DALO'] }),
  ]
  const order = (grid: typeof aGrid | undefined) => {
    const session = aSession({
      vacancies: [aVacancy('L1', { candidates })],
      ...(grid === undefined ? {} : { grid }),
    })
    return shownOrder(session, itemIn(session, 'L1')).map(({ file }) => file.id)
  }

  test('is total, then DALO, then oldest registration, then registration number', () => {
    expect(order(aGrid)).toEqual(['high', 'dalo', 'first', 'second', 'young', 'low'])
  })

  test('is the file’s without a grid', () => {
    expect(order(undefined)).toEqual(['low', 'young', 'second', 'first', 'dalo', 'high'])
  })
})
