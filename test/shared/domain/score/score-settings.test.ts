import { describe, expect, test } from 'vitest'
import { isScored } from '../../../../shared/domain/score/cotation.ts'
import { scoreOf } from '../../../../shared/domain/score/score.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import { aGrid, day } from '../../../support/sitting-builders.ts'

type Settings = NonNullable<ScoringGrid['settings']>

const withSettings = (settings: Settings): ScoringGrid => ({ ...aGrid, settings })
const request = { registeredOn: day, criteria: [] as readonly string[] }
const unjustified = (...days: readonly string[]) => days.map((on) => ({ on, justified: false }))
const total = (
  settings: Settings,
  over: Partial<typeof request & { refusals: { on: string; justified: boolean }[] }>,
) => scoreOf(withSettings(settings), { ...request, ...over }, day).total

describe('cumulation groups', () => {
  const highest = { cumulation: [{ about: 'Essai', codes: ['SUROCC', 'EMPLOI'], keep: 'highest' }] } as const
  const all = { cumulation: [{ ...highest.cumulation[0], keep: 'all' }] } as const

  test.each([
    ['both of the group', ['EMPLOI', 'SUROCC'], 10],
    ['the lower alone', ['EMPLOI'], 5],
    ['the higher alone', ['SUROCC'], 10],
    ['none', [], 0],
    ['another beside the group', ['DALO', 'EMPLOI', 'SUROCC'], 40],
  ] as const)('only the highest counts: %s', (_name, criteria, points) => {
    expect(total(highest, { criteria })).toBe(points)
  })

  test('kept whole, the points add up', () => {
    expect(total(all, { criteria: ['EMPLOI', 'SUROCC'] })).toBe(15)
  })

  test('of equals, the first of the grid stays', () => {
    const criteria: ScoringGrid['criteria'] = [
      { code: 'X', label: 'X', points: 5, kind: 'fixed' },
      { code: 'Y', label: 'Y', points: 5, kind: 'fixed' },
    ]
    const settings: Settings = { cumulation: [{ about: 'Essai', codes: ['Y', 'X'], keep: 'highest' }] }
    const { lines } = scoreOf({ ...aGrid, criteria, settings }, { ...request, criteria: ['Y', 'X'] }, day)
    expect(lines).toEqual([{ code: 'X', label: 'X', points: 5 }])
  })

  test('the highest stays wherever the grid lists it', () => {
    const criteria: ScoringGrid['criteria'] = [
      { code: 'X', label: 'X', points: 5, kind: 'fixed' },
      { code: 'Y', label: 'Y', points: 8, kind: 'fixed' },
    ]
    const settings: Settings = { cumulation: [{ about: 'Essai', codes: ['X', 'Y'], keep: 'highest' }] }
    const { lines } = scoreOf({ ...aGrid, criteria, settings }, { ...request, criteria: ['X', 'Y'] }, day)
    expect(lines).toEqual([{ code: 'Y', label: 'Y', points: 8 }])
  })

  test('two groups are judged each for itself', () => {
    const settings: Settings = {
      cumulation: [
        { about: 'Un', codes: ['DALO', 'SUROCC'], keep: 'highest' },
        { about: 'Deux', codes: ['EMPLOI', 'AUTRE'], keep: 'highest' },
      ],
    }
    expect(total(settings, { criteria: ['DALO', 'SUROCC', 'EMPLOI'] })).toBe(35)
  })
})

describe('seniority', () => {
  test.each([
    ['2025-11-26', 1],
    ['2025-11-27', 0.92],
    ['2025-10-26', 1.08],
    ['2026-10-26', 0.08],
    ['2026-10-27', 0],
    ['2026-04-26', 0.58],
    ['2016-11-26', 10],
    ['2026-12-26', 0],
  ])('by completed months, registered on %s: %f points', (registeredOn, points) => {
    expect(total({ seniority: { unit: 'completed-months' } }, { registeredOn })).toBe(points)
  })

  test.each([
    ['2024-02-29', '2026-02-28', 1.92],
    ['2024-02-29', '2026-03-01', 2],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 0.08],
    ['2026-01-31', '2026-03-30', 0.08],
    ['2026-01-31', '2026-03-31', 0.17],
  ])('by completed months, from %s to %s: %f points', (registeredOn, on, points) => {
    const grid = withSettings({ seniority: { unit: 'completed-months' } })
    expect(scoreOf(grid, { ...request, registeredOn }, on).total).toBe(points)
  })

  test.each([
    [{ pointsPerYear: 3 }, 30],
    [{ pointsPerYear: 0 }, 0],
    [{ cap: 9 }, 9],
    [{ cap: 10 }, 10],
    [{ cap: 11 }, 10],
    [{ cap: 0 }, 0],
    [{ cap: null }, 10],
    [{ pointsPerYear: 3, cap: 20 }, 20],
    [{ unit: 'completed-months', pointsPerYear: 3, cap: 29 }, 29],
    [{ unit: 'completed-years' }, 10],
  ] as const)('ten years with %o: %i points', (seniority, points) => {
    expect(total({ seniority }, { registeredOn: '2016-11-26' })).toBe(points)
  })

  test('the points published hold unless the settings say otherwise', () => {
    const criteria: ScoringGrid['criteria'] = [{ code: 'A', label: 'A', points: 2, kind: 'per_year' }]
    const years = { ...request, registeredOn: '2023-11-26' }
    expect(scoreOf({ ...aGrid, criteria }, years, day).total).toBe(6)
    expect(
      scoreOf({ ...aGrid, criteria, settings: { seniority: { pointsPerYear: 1 } } }, years, day).total,
    ).toBe(3)
  })

  test('twelfths add up without a binary remainder', () => {
    const months = { registeredOn: '2026-07-26', criteria: ['DALO', 'EMPLOI'] }
    expect(total({ seniority: { unit: 'completed-months' } }, months)).toBe(35.33)
  })
})

describe('a grid that publishes neither seniority nor penalty', () => {
  const criteria: ScoringGrid['criteria'] = [
    { code: 'X', label: 'X', points: null, kind: 'fixed' },
    { code: 'Y', label: 'Y', points: 7, kind: 'fixed' },
  ]

  test('has the default ones (contract section 4), and no line for a criterion without points', () => {
    const asked = {
      registeredOn: '2020-11-26',
      criteria: ['X', 'Y'],
      refusals: unjustified('2026-01-01', '2026-02-01', '2026-03-01'),
    }
    expect(scoreOf({ ...aGrid, criteria }, asked, day)).toEqual({
      total: 3,
      lines: [
        { code: 'Y', label: 'Y', points: 7 },
        { code: 'ANCIENNETE', label: 'Ancienneté de la demande', points: 6 },
        { code: 'PENALITE_REFUS', label: 'Pénalité pour refus injustifiés', points: -10 },
      ],
    })
  })

  test('a request without refusals has no penalty', () => {
    expect(scoreOf({ ...aGrid, criteria }, { ...request, criteria: ['Y'] }, day).total).toBe(7)
  })
})

describe('the penalty of unjustified refusals', () => {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']

  test.each([
    ['later', 0, 0],
    ['later', 1, 0],
    ['later', 2, -5],
    ['later', 3, -10],
    ['all', 0, 0],
    ['all', 1, 0],
    ['all', 2, -10],
    ['all', 3, -15],
  ] as const)('counted %s, %i refusals: %i points', (counted, count, points) => {
    expect(total({ penalty: { counted } }, { refusals: unjustified(...days.slice(0, count)) })).toBe(points)
  })

  test('a justified refusal never costs, even where all are counted', () => {
    const refusals = [...unjustified('2026-01-01', '2026-02-01'), { on: '2026-03-01', justified: true }]
    expect(total({ penalty: { counted: 'all' } }, { refusals })).toBe(-10)
  })

  test.each([
    ['2024-11-26', 0],
    ['2024-11-27', -5],
    ['2024-11-25', 0],
    ['2026-11-26', -5],
    ['2027-01-01', -5],
  ])('lapsing after 24 months, one on %s beside a recent one: %i points', (on, points) => {
    const refusals = unjustified(on, '2026-11-01')
    expect(total({ penalty: { lapseMonths: 24 } }, { refusals })).toBe(points)
  })

  test('without a lapse a refusal counts for ever', () => {
    expect(
      total({ penalty: { lapseMonths: null } }, { refusals: unjustified('1990-01-01', '1991-01-01') }),
    ).toBe(-5)
  })

  test('of a grid that makes the first refusal cost', () => {
    const criteria: ScoringGrid['criteria'] = [
      { code: 'P', label: 'P', points: -2, kind: 'per_unjustified_refusal', applies_from_refusal_number: 1 },
    ]
    const refusals = unjustified('2026-01-01', '2026-02-01')
    for (const counted of ['later', 'all'] as const) {
      const grid = { ...aGrid, criteria, settings: { penalty: { counted } } }
      expect(scoreOf(grid, { ...request, refusals }, day).total).toBe(-4)
      expect(scoreOf(grid, request, day).total).toBe(0)
    }
  })
})

describe('the floor', () => {
  const refusals = unjustified('2026-01-01', '2026-02-01', '2026-03-01')

  test.each([
    [0, 0],
    [-5, -5],
    [-10, -10],
    [-11, -10],
    [3, 3],
    [null, -10],
  ])('of %s points: a total of -10 reads %i', (floor, points) => {
    expect(total({ floor }, { refusals })).toBe(points)
  })

  test('is a line of its own, so that lines add up', () => {
    const { lines } = scoreOf(withSettings({ floor: 0 }), { ...request, refusals }, day)
    expect(lines.map(({ code, points }) => [code, points])).toEqual([
      ['PENALITE_REFUS', -10],
      ['PLANCHER', 10],
    ])
  })

  test('is no line for a total at the floor or above', () => {
    const { lines } = scoreOf(withSettings({ floor: 5 }), { ...request, criteria: ['EMPLOI'] }, day)
    expect(lines.map(({ code }) => code)).toEqual(['EMPLOI'])
  })
})

describe('transfers', () => {
  test.each([
    ['scored', true, true],
    ['scored', false, true],
    ['not-scored', true, false],
    ['not-scored', false, true],
    ['not-scored', undefined, true],
    [undefined, true, true],
  ] as const)('%s, a request whose transfer is %s is scored: %s', (transfers, transfer, expected) => {
    const grid = transfers === undefined ? aGrid : withSettings({ transfers })
    expect(isScored(grid, { transfer })).toBe(expected)
  })
})
