import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCivilDate } from '../../../shared/domain/calendar.ts'
import { monthsLater, yearsLater } from '../../../shared/domain/terms.ts'

describe('a delay in months (code de procédure civile, 641)', () => {
  test.each([
    ['the day of the same number', '2026-11-26', 1, '2026-12-26'],
    ['over the end of a year', '2026-12-02', 1, '2027-01-02'],
    ['a whole year', '2026-12-31', 12, '2027-12-31'],
    ['the last day of a February', '2027-01-31', 1, '2027-02-28'],
    ['the last day of a leap February', '2028-01-31', 1, '2028-02-29'],
    ['30 January', '2027-01-30', 1, '2027-02-28'],
    ['29 January of a leap year', '2028-01-29', 1, '2028-02-29'],
    ['28 February does not reach the end of March', '2027-02-28', 1, '2027-03-28'],
    ['31 October', '2026-10-31', 1, '2026-11-30'],
    ['31 August over three months', '2026-08-31', 3, '2026-11-30'],
    ['31 December over two months', '2026-12-31', 2, '2027-02-28'],
    ['no month', '2026-01-31', 0, '2026-01-31'],
    ['2100 has no 29 February', '2100-01-31', 1, '2100-02-28'],
    ['the last date that can be written', '8999-12-31', 0, '8999-12-31'],
  ])('%s: %s and %i months give %s', (_name, date, months, expected) => {
    expect(monthsLater(date, months)).toBe(expected)
  })
})

describe('a delay in years (contract 5.5)', () => {
  test.each([
    ['2020-11-02', 3, '2023-11-02'],
    ['2020-02-29', 3, '2023-03-01'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2096-02-29', 4, '2100-03-01'],
    ['2024-02-28', 1, '2025-02-28'],
    ['1000-05-01', 3, '1003-05-01'],
  ])('%s and %i years give %s', (date, years, expected) => {
    expect(yearsLater(date, years)).toBe(expected)
  })
})

/** Days of each month, written out; and dates walked a month at a time. */
function naiveMonthsLater(date: string, months: number): string {
  let [year = 0, month = 0] = date.split('-').map(Number)
  const day = Number(date.slice(8))
  for (let left = months; left > 0; left -= 1) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const last = lengths[month - 1] ?? 0
  return [String(year).padStart(4, '0'), month, Math.min(day, last)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

const someDate = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2400, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10))

test('months walked one by one arrive on the same day, whatever the date', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: 0, max: 60 }), (date, months) => {
      expect(monthsLater(date, months)).toBe(naiveMonthsLater(date, months))
    }),
    { numRuns: 20_000 },
  )
})

test('years later is a date, twelve months a year but from a 29 February', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: 0, max: 30 }), (date, years) => {
      const later = yearsLater(date, years)
      expect(isCivilDate(later)).toBe(true)
      const isLost = date.endsWith('02-29') && !later.endsWith('02-29')
      expect(later).toBe(isLost ? `${later.slice(0, 4)}-03-01` : monthsLater(date, years * 12))
    }),
    { numRuns: 5000 },
  )
})
