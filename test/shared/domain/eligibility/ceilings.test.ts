import { describe, expect, test } from 'vitest'
import ceilings2026 from '../../../../server/lists/ceilings-2026.json' with { type: 'json' }
import { eligibilityOf, isProvisional } from '../../../../shared/domain/eligibility/ceilings.ts'
import { ceilingTable } from '../../../../shared/domain/session/reference-lists.ts'
import type { Dwelling, HouseholdPerson } from '../../../../shared/domain/session/types.ts'
import { aSessionFile, someLists } from '../../../support/sitting-builders.ts'

const table2026 = ceilingTable.parse(ceilings2026)
const day = '2026-11-26'

function dwellingOf(financing: Dwelling['financing'], zone: Dwelling['zone'] = 'other'): Dwelling {
  const [vacancy] = aSessionFile().vacancies
  if (vacancy === undefined) throw new Error('a usual session has a vacancy')
  return { ...vacancy.dwelling, financing, zone }
}

/** Adults who are no couple: the category is their number. */
function adults(count: number): readonly HouseholdPerson[] {
  return Array.from({ length: count }, () => ({ role: 'other', birthDate: '1980-01-01' }) as const)
}

function incomeOf(reference: number, previous?: number) {
  const cents = (euros: number) => Math.round(euros * 100)
  return {
    referenceTaxIncome: { year: 2024, amount: cents(reference) },
    ...(previous === undefined ? {} : { previousYear: { year: 2025, amount: cents(previous) } }),
    monthly: [],
  }
}

function of2026(financing: Dwelling['financing'], zone: Dwelling['zone'], persons: number) {
  return eligibilityOf(
    table2026,
    dwellingOf(financing, zone),
    { persons: adults(persons), income: incomeOf(0) },
    day,
  )
}

describe('the ceilings of 2026 (arrêté du 19 décembre 2025)', () => {
  const rows = [
    ['PLUS', 'paris', 1, 26_920],
    ['PLUS', 'paris', 3, 52_740],
    ['PLUS', 'idf', 1, 26_920],
    ['PLUS', 'idf', 3, 48_362],
    ['PLUS', 'idf', 6, 77_171],
    ['PLUS', 'other', 1, 23_403],
    ['PLUS', 'other', 2, 31_254],
    ['PLUS', 'other', 3, 37_584],
    ['PLUS', 'other', 4, 45_374],
    ['PLUS', 'other', 5, 53_376],
    ['PLUS', 'other', 6, 60_156],
    ['PLUS', 'other', 7, 66_866],
    ['PLUS', 'other', 9, 80_286],
    ['PLUS', 'paris', 8, 103_092],
    ['PLS', 'other', 1, 30_424],
    ['PLS', 'other', 6, 78_203],
    ['PLS', 'idf', 7, 111_499],
  ] as const
  test.each(rows)('%s, zone %s, %i persons: %i euros', (financing, zone, persons, ceiling) => {
    expect(of2026(financing, zone, persons)).toMatchObject({ ceiling, zone, table: '2026' })
  })

  test('PLAI-adapté reads the table of PLAI', () => {
    expect(of2026('PLAI-adapte', 'other', 2).ceiling).toBe(of2026('PLAI', 'other', 2).ceiling)
    expect(of2026('PLAI', 'other', 2).ceiling).toBe(18_754)
  })
})

describe('a household’s income against the ceiling (contract section 4)', () => {
  const [table] = someLists.ceilings
  if (table === undefined) throw new Error('the lists of the tests hold a table')
  // One person on PLUS: 10 000 euros.
  const judged = (reference: number, previous?: number) =>
    eligibilityOf(
      table,
      dwellingOf('PLUS'),
      { persons: adults(1), income: incomeOf(reference, previous) },
      day,
    )

  test.each([
    [9999.99, true, 0],
    [10_000, true, 0],
    [10_000.01, false, 0],
    [10_001, false, 0.0001],
    [12_345.67, false, 0.2346],
    [0, true, -1],
    [-500, true, -1.05],
    [9_999.5, true, 0],
    [9_999.4, true, -0.0001],
  ])('%d euros: within %s, gap %d (5.9)', (income, withinCeiling, gap) => {
    expect(judged(income)).toMatchObject({ income, withinCeiling, gap, basis: 'N-2' })
  })

  test.each([
    ['none', undefined, 'N-2', 10_000],
    ['equal', 10_000, 'N-2', 10_000],
    ['higher', 12_000, 'N-2', 10_000],
    ['a cent short of 10 % lower', 9000.01, 'N-2', 10_000],
    ['10 % lower, exactly', 9000, 'N-1', 9000],
    ['lower still', 100, 'N-1', 100],
    ['nothing', 0, 'N-1', 0],
  ] as const)('the year before: %s', (_name, previous, basis, income) => {
    expect(judged(10_000, previous)).toMatchObject({ basis, income })
  })

  test.each([
    [0, 0, 'N-2'],
    [0.1, 0.09, 'N-1'],
    [0.11, 0.1, 'N-2'],
  ] as const)('10 %% is exact in cents: %d then %d reads %s', (reference, previous, basis) => {
    expect(judged(reference, previous).basis).toBe(basis)
  })

  test.each([
    ['a financing', 'PLS', 'other'],
    ['a zone', 'PLUS', 'idf'],
    ['a zone of PLAI', 'PLAI-adapte', 'paris'],
  ] as const)('the table may not know %s: no ceiling, nothing compared', (_name, financing, zone) => {
    const found = eligibilityOf(
      table,
      dwellingOf(financing, zone),
      { persons: adults(1), income: incomeOf(1) },
      day,
    )
    expect(found).toMatchObject({ ceiling: null, withinCeiling: null, gap: null, table: 'essai' })
  })

  test('persons above six add the table’s amount each, the bump does not', () => {
    const disabledOne = adults(7).map((person, index) => ({ ...person, disabled: index === 0 }))
    const of = (persons: readonly HouseholdPerson[]) =>
      eligibilityOf(table, dwellingOf('PLUS'), { persons, income: incomeOf(1) }, day).ceiling
    expect([of(adults(6)), of(adults(7)), of(adults(8)), of(disabledOne)]).toEqual([
      60_000, 67_000, 74_000, 67_000,
    ])
    expect(of([...adults(6), { role: 'expected' }])).toBe(60_000)
  })

  test.each([
    ['PLAI', true],
    ['PLAI-adapte', true],
    ['PLUS', false],
  ] as const)('%s is provisional: %s', (financing, provisional) => {
    expect(isProvisional(table, financing)).toBe(provisional)
  })
})
