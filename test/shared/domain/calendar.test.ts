import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  completedMonths,
  completedYears,
  instantTime,
  isCivilDate,
  weekday,
} from '../../../shared/domain/calendar.ts'

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) =>
  (monthLengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const anyNumbers = fc.tuple(
  fc.integer({ min: 1600, max: 2600 }),
  fc.integer({ min: 0, max: 13 }),
  fc.integer({ min: 0, max: 32 }),
)
const anyDate = anyNumbers
  .filter(([year, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))
  .map(([year, month, day]) => written(year, month, day))

describe('a date exists', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026/01/01', false],
    [' 2026-01-01', false],
    ['2026-01-01\n', false],
    ['2026-01-01T00:00:00Z', false],
    ['+002026-01-01', false],
    ['+012026-01-01', false],
    ['-002026-01-01', false],
    ['２０２６-01-01', false],
    ['1000-01-01', true],
    ['8999-12-31', true],
    ['0026-11-26', false],
    ['0999-12-31', false],
    ['9000-01-01', false],
    ['9999-12-31', false],
    ['', false],
  ])('%s: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists)
  })

  test('exactly when its month has that day', () => {
    fc.assert(
      fc.property(anyNumbers, ([year, month, day]) => {
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
        return isCivilDate(written(year, month, day)) === exists
      }),
    )
  })
})

describe('days later', () => {
  test.each([
    ['2026-11-26', 10, '2026-12-06'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %d days is %s, whatever the clocks do', (date, days, later) => {
    expect(addDays(date, days)).toBe(later)
  })

  test('there and back is the same date, and each day moves the week on by one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const later = addDays(date, days)
        const weekdays = (((weekday(date) + days) % 7) + 7) % 7
        return addDays(later, -days) === date && weekday(later) === weekdays && isCivilDate(later)
      }),
    )
  })

  test('weekdays: Thursday 26 November 2026, Sunday 1 March 2026', () => {
    expect(weekday('2026-11-26')).toBe(4)
    expect(weekday('2026-03-01')).toBe(0)
  })
})

describe('completed years', () => {
  test.each([
    ['2000-11-26', '2026-11-25', 25],
    ['2000-11-26', '2026-11-26', 26],
    ['2000-11-26', '2026-11-27', 26],
    ['2026-11-26', '2026-11-26', 0],
    ['2026-12-31', '2026-01-01', 0],
    ['2030-01-01', '2026-01-01', 0],
  ])('from %s to %s: %d', (from, to, years) => {
    expect(completedYears(from, to)).toBe(years)
  })

  test.each([
    ['2025-02-28', 0],
    ['2025-03-01', 1],
    ['2028-02-28', 3],
    ['2028-02-29', 4],
    ['2028-03-01', 4],
    ['2100-02-28', 75],
    ['2100-03-01', 76],
  ])('5.5 from 29 February 2024 to %s: %d, the year completes on 1 March of a common year', (to, years) => {
    expect(completedYears('2024-02-29', to)).toBe(years)
  })

  test('grow by one on the birthday and on no other day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40_000 }), (from, days) => {
        const today = addDays(from, days)
        const grown = completedYears(from, today) - completedYears(from, addDays(today, -1))
        const isLeapling = from.endsWith('02-29') && !isLeap(Number(today.slice(0, 4)))
        return grown === (today.endsWith(isLeapling ? '03-01' : from.slice(5)) ? 1 : 0)
      }),
    )
  })
})

test('an instant is the same time in any zone', () => {
  expect(instantTime('2026-11-26T14:00:00+01:00')).toBe(instantTime('2026-11-26T13:00:00Z'))
  expect(instantTime('2026-11-26T14:00+01:00')).toBe(Date.UTC(2026, 10, 26, 13))
})

describe('months completed', () => {
  test.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2026-01-31', '2026-04-30', 2],
    ['2026-01-31', '2026-05-01', 3],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2024-02-29', '2028-02-29', 48],
    ['2025-12-31', '2026-01-01', 0],
    ['2025-12-31', '2026-01-31', 1],
    ['2026-05-10', '2026-05-10', 0],
    ['2026-05-10', '2026-05-09', 0],
    ['2026-05-10', '2020-05-10', 0],
  ])('from %s to %s: %i', (from, to, months) => {
    expect(completedMonths(from, to)).toBe(months)
  })

  test('twelve of them make a year, whatever the dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(Math.floor(completedMonths(from, to) / 12)).toBe(completedYears(from, to))
      }),
    )
  })
})
