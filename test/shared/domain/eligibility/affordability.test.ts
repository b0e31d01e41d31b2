import { describe, expect, test } from 'vitest'
import { affordabilityFigures, affordabilityOf } from '../../../../shared/domain/eligibility/affordability.ts'
import { fitOf } from '../../../../shared/domain/eligibility/fit.ts'
import type { HouseholdPerson } from '../../../../shared/domain/session/types.ts'
import { aCandidate, aDwelling, aSessionFile, aVacancy, day } from '../../../support/sitting-builders.ts'

type CandidateWishes = Parameters<typeof aCandidate>[1]
type DwellingWishes = Parameters<typeof aDwelling>[0]

function read(candidate: CandidateWishes, dwelling: DwellingWishes) {
  const vacancy = aVacancy('L1', {
    dwelling: aDwelling(dwelling),
    candidates: [aCandidate('L1-A', candidate)],
  })
  const [found] = aSessionFile({ vacancies: [vacancy] }).vacancies
  const [first] = found?.candidates ?? []
  if (found === undefined || first === undefined) throw new Error('the vacancy has a candidate')
  return { dwelling: found.dwelling, candidate: first }
}

function figures(candidate: CandidateWishes, dwelling: DwellingWishes = {}) {
  const offered = read(candidate, dwelling)
  return affordabilityFigures(affordabilityOf(offered.dwelling, offered.candidate, day))
}

const earning = (...amounts: readonly number[]) => ({
  referenceTaxIncome: { year: 2024, amount: 0 },
  monthly: amounts.map((amount) => ({ kind: 'salaire', amount })),
})

describe('affordability on the offered dwelling (arrêté du 10 mars 2011)', () => {
  test('the net cost counts rent, annexes, charges, energy and utilities, less the benefit', () => {
    const dwelling = {
      rent: 300,
      annexes: 20,
      charges: 80,
      energyContribution: 15.5,
      utilitiesAllowance: 34.5,
    }
    const found = figures({ income: earning(900, 100), housingBenefit: 250 }, dwelling)
    expect(found).toEqual({
      effortRate: 0.2,
      dailyRemainderPerUnit: 26.67,
      consumptionUnits: 1,
      monthlyIncome: 1000,
    })
  })

  test.each([
    ['absent parts count nothing', {}, 0.25, 50],
    ['a benefit above the cost leaves nothing to pay', { housingBenefit: 900 }, 0, 66.67],
    ['no income, no rate; the remainder is below zero', { income: earning() }, null, -16.67],
    ['an income of nothing is no income', { income: earning(0) }, null, -16.67],
    ['a rate above one', { income: earning(400) }, 1.25, -3.33],
    ['half up below zero (5.9)', { income: earning(499.85) }, 1.0003, 0],
    ['half down below zero (5.9)', { income: earning(499.84) }, 1.0003, -0.01],
    ['four decimals, half up', { income: earning(1600) }, 0.3125, 36.67],
    ['cents stay cents', { income: earning(0.1, 0.2) }, 1666.6667, -16.66],
  ] as const)('%s', (_name, candidate, effortRate, dailyRemainderPerUnit) => {
    expect(figures(structuredClone(candidate) as CandidateWishes)).toMatchObject({
      effortRate,
      dailyRemainderPerUnit,
    })
  })

  test('the remainder is shared by consumption units', () => {
    const persons: HouseholdPerson[] = [
      { role: 'applicant', birthDate: '1990-01-01' },
      { role: 'child', birthDate: '2020-01-01' },
    ]
    expect(figures({ persons })).toMatchObject({ consumptionUnits: 1.3, dailyRemainderPerUnit: 38.46 })
  })

  test('a household of nobody born has no remainder', () => {
    expect(figures({ persons: [{ role: 'expected' }] })).toMatchObject({
      consumptionUnits: 0,
      dailyRemainderPerUnit: null,
    })
  })
})

describe('the fit of a dwelling (CCH R822-25, L621-2)', () => {
  const persons = (count: number): HouseholdPerson[] =>
    Array.from({ length: count }, () => ({ role: 'other', birthDate: '1990-01-01' }))
  const fitFor = (count: number, dwelling: DwellingWishes) =>
    fitOf(read({}, dwelling).dwelling, persons(count))

  test.each([
    [1, 9],
    [2, 16],
    [3, 25],
    [4, 34],
    [5, 43],
    [6, 52],
    [7, 61],
    [8, 70],
    [9, 70],
    [12, 70],
  ])('%i persons need %i m²', (count, minimumArea) => {
    expect(fitFor(count, { area: minimumArea })).toMatchObject({ minimumArea, overOccupied: false })
    expect(fitFor(count, { area: minimumArea - 0.01 })).toMatchObject({ minimumArea, overOccupied: true })
  })

  test.each([
    [1, 2, false],
    [1, 3, true],
    [2, 3, false],
    [2, 4, true],
    [4, 5, false],
    [4, 6, true],
  ])('%i persons in %i rooms: under-occupied %s', (count, rooms, underOccupied) => {
    expect(fitFor(count, { rooms }).underOccupied).toBe(underOccupied)
  })

  test('an expected child counts', () => {
    const { dwelling } = read({}, { area: 20, rooms: 4 })
    const two: HouseholdPerson[] = [...persons(2), { role: 'expected' }]
    expect(fitOf(dwelling, two)).toEqual({ minimumArea: 25, overOccupied: true, underOccupied: false })
  })
})
