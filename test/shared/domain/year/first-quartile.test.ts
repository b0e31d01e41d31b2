import { describe, expect, test } from 'vitest'
import type { HouseholdPerson } from '../../../../shared/domain/session/types.ts'
import { firstQuartileOf } from '../../../../shared/domain/year/first-quartile.ts'
import type { FirstQuartile } from '../../../../shared/domain/year/types.ts'

const chaumont = '200068658'
const nogent = '200072999'
/** 9 600,00 € a year and a unit: 800 € a month for a lone adult. */
const of2026 = { epci: chaumont, year: 2026, annualThresholdPerUnit: 960_000 }
const thresholds = [{ epci: chaumont, year: 2025, annualThresholdPerUnit: 900_000 }, of2026]

const adult: HouseholdPerson = { role: 'applicant', birthDate: '1980-01-01' }
const teenager: HouseholdPerson = { role: 'child', birthDate: '2012-11-26' }
const almostTeenager: HouseholdPerson = { role: 'child', birthDate: '2012-11-27' }
const expected: HouseholdPerson = { role: 'expected' }

/** Monthly cents, one line each. */
function judged(monthly: readonly number[], persons: readonly HouseholdPerson[], on = '2026-11-26') {
  const income = {
    referenceTaxIncome: { year: 2024, amount: 9_000_000 },
    monthly: monthly.map((amount) => ({ kind: 'salary', amount })),
  }
  return firstQuartileOf(thresholds, { epci: chaumont }, { income, persons }, on)
}

describe('the first quartile (CCH L441-1)', () => {
  type Row = readonly [string, readonly number[], readonly HouseholdPerson[], FirstQuartile['kind']]
  const rows: readonly Row[] = [
    ['a cent under the threshold', [79_999], [adult], 'first'],
    ['at the threshold: under it, strictly', [80_000], [adult], 'other'],
    ['a cent above', [80_001], [adult], 'other'],
    ['the lines add up', [40_000, 39_999], [adult], 'first'],
    ['and go over it together', [40_000, 40_000], [adult], 'other'],
    ['an income declared as zero', [0], [adult], 'first'],
    ['1,5 units with a child of 14 that day, a cent under', [119_999], [adult, teenager], 'first'],
    ['1,5 units, at the threshold', [120_000], [adult, teenager], 'other'],
    ['1,3 units with a child of 13, a cent under', [103_999], [adult, almostTeenager], 'first'],
    ['1,3 units, at the threshold', [104_000], [adult, almostTeenager], 'other'],
    ['a child expected counts for nothing', [80_000], [adult, expected], 'other'],
  ]
  test.each(rows)('%s', (_, monthly, persons, kind) => {
    expect(judged(monthly, persons)).toEqual({ kind, threshold: 960_000, year: 2026 })
  })

  test('reads the declared monthly income, never the tax income', () => {
    expect(judged([10_000], [adult]).kind).toBe('first')
  })
})

describe('the threshold', () => {
  test.each([
    ['that of the year of the sitting', '2026-01-01', 960_000, 2026],
    ['that of the year itself, whatever comes after', '2025-12-31', 900_000, 2025],
    ['that of the year before, until the arrêté of the year', '2027-03-01', 960_000, 2026],
  ] as const)('is %s', (_, on, threshold, year) => {
    expect(judged([10_000], [adult], on)).toEqual({ kind: 'first', threshold, year })
  })

  test.each([
    ['two years later', chaumont, '2028-01-02', [10_000], [adult], 'no-threshold'],
    ['a year before the first', chaumont, '2024-06-01', [10_000], [adult], 'no-threshold'],
    ['another EPCI', nogent, '2026-11-26', [10_000], [adult], 'no-threshold'],
    ['no EPCI', undefined, '2026-11-26', [10_000], [adult], 'no-epci'],
    ['nothing declared', chaumont, '2026-11-26', [], [adult], 'no-income'],
    ['nobody born', chaumont, '2026-11-26', [10_000], [expected], 'no-income'],
  ] as const)('%s: unknown, never guessed', (_, epci, on, monthly, persons, reason) => {
    const income = {
      referenceTaxIncome: { year: 2024, amount: 0 },
      monthly: monthly.map((amount) => ({ kind: 'salary', amount })),
    }
    const dwelling = epci === undefined ? {} : { epci }
    expect(firstQuartileOf(thresholds, dwelling, { income, persons }, on)).toEqual({
      kind: 'unknown',
      reason,
    })
  })
})
