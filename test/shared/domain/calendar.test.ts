import { describe, expect, test } from 'vitest'
import {
  addDays,
  completedYears,
  instantTime,
  isCivilDate,
  weekday,
} from '../../../shared/domain/calendar.ts'

describe('completed years (contract 5.5)', () => {
  const cases = [
    ['the day before a birthday', '1990-11-27', '2026-11-26', 35],
    ['on a birthday', '1990-11-26', '2026-11-26', 36],
    ['the day after', '1990-11-25', '2026-11-26', 36],
    ['born on 29 February, on 28 February of a common year', '2000-02-29', '2026-02-28', 25],
    ['born on 29 February, on 1 March of a common year', '2000-02-29', '2026-03-01', 26],
    ['born on 29 February, on 28 February of a leap year', '2000-02-29', '2028-02-28', 27],
    ['born on 29 February, on 29 February of a leap year', '2000-02-29', '2028-02-29', 28],
    ['the same day', '2026-11-26', '2026-11-26', 0],
    ['a day to come', '2027-05-01', '2026-11-26', 0],
  ] as const
  test.each(cases)('%s: from %s to %s', (_name, from, to, years) =>
    expect(completedYears(from, to)).toBe(years),
  )
})

describe('civil dates', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isCivilDate(text)).toBe(exists))

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days is %s, whatever the clocks do', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  test('a week begins on Sunday with 0', () => {
    expect([weekday('2026-11-29'), weekday('2026-11-30'), weekday('2026-12-05')]).toEqual([0, 1, 6])
  })

  test('two writings of one instant are equal', () => {
    expect(instantTime('2026-11-26T14:00:00+01:00')).toBe(instantTime('2026-11-26T13:00Z'))
  })
})
