import { describe, expect, test } from 'vitest'
import { answerDeadline } from '../../../../shared/domain/offer/deadline.ts'
import {
  easterSunday,
  isPublicHoliday,
  isWorkingDay,
} from '../../../../shared/domain/offer/public-holidays.ts'

test('the first and the last dates that can be written have an end of delay', () => {
  expect(answerDeadline('1000-01-01', 10, 'national')).toBe('1000-01-13')
  expect(answerDeadline('8999-12-31', 365, 'alsace-moselle')).toBe('9000-12-31')
})

describe('the delay to answer an offer (CCH R441-10; contract section 4)', () => {
  const cases = [
    ['the day of reception does not count', '2026-12-02', 10, 'national', '2026-12-14'],
    ['a last day in the week stays', '2026-11-30', 10, 'national', '2026-12-10'],
    ['a Saturday runs to Monday', '2026-12-02', 10, 'national', '2026-12-14'],
    ['a Sunday runs to Monday', '2026-12-03', 10, 'national', '2026-12-14'],
    ['a Monday stays', '2026-12-04', 10, 'national', '2026-12-14'],
    ['25 December, a Friday, runs over the week-end', '2026-12-15', 10, 'national', '2026-12-28'],
    ['1 May, a Friday, runs over the week-end', '2026-04-21', 10, 'national', '2026-05-04'],
    ['1 May, a Saturday, runs to Monday', '2027-04-21', 10, 'national', '2027-05-03'],
    ['8 May, a Friday', '2026-04-28', 10, 'national', '2026-05-11'],
    ['Easter Saturday runs over Easter Monday', '2026-03-25', 10, 'national', '2026-04-07'],
    ['Easter Monday runs to Tuesday', '2026-03-27', 10, 'national', '2026-04-07'],
    ['Ascension, a Thursday, runs to Friday', '2026-05-04', 10, 'national', '2026-05-15'],
    ['Whit Monday runs to Tuesday', '2026-05-15', 10, 'national', '2026-05-26'],
    ['14 July', '2026-07-04', 10, 'national', '2026-07-15'],
    ['15 August, a Saturday', '2026-08-05', 10, 'national', '2026-08-17'],
    ['1 November, a Sunday', '2026-10-22', 10, 'national', '2026-11-02'],
    ['11 November', '2026-11-01', 10, 'national', '2026-11-12'],
    ['1 January', '2025-12-22', 10, 'national', '2026-01-02'],
    ['over a 29 February', '2028-02-19', 10, 'national', '2028-02-29'],
    ['over a February of 28 days', '2027-02-19', 10, 'national', '2027-03-01'],
    ['a longer delay of the règlement', '2026-12-02', 15, 'national', '2026-12-17'],
    ['Good Friday is a working day', '2026-03-24', 10, 'national', '2026-04-03'],
    ['5.28 Good Friday in Alsace-Moselle, up to Tuesday', '2026-03-24', 10, 'alsace-moselle', '2026-04-07'],
    ['26 December is a working day when it is one of the week', '2028-12-16', 10, 'national', '2028-12-26'],
    ['5.28 26 December in Alsace-Moselle', '2028-12-16', 10, 'alsace-moselle', '2028-12-27'],
    ['5.28 22 May in Martinique', '2026-05-12', 10, 'overseas-martinique', '2026-05-26'],
    ['5.28 27 May in Guadeloupe', '2026-05-17', 10, 'overseas-guadeloupe', '2026-05-28'],
    ['5.28 10 June in Guyane', '2026-05-31', 10, 'overseas-guyane', '2026-06-11'],
    ['5.28 27 April in Mayotte', '2026-04-17', 10, 'overseas-mayotte', '2026-04-28'],
    ['5.28 28 May in Saint-Martin', '2026-05-18', 10, 'overseas-saint-martin', '2026-05-29'],
    ['5.28 9 October in Saint-Barthélemy', '2026-09-29', 10, 'overseas-saint-barthelemy', '2026-10-12'],
    ['5.28 20 December, a Sunday, in Réunion', '2026-12-10', 10, 'overseas-reunion', '2026-12-21'],
    ['27 May is a working day elsewhere', '2026-05-17', 10, 'national', '2026-05-27'],
  ] as const
  test.each(cases)('%s: %s and %i days (%s) end on %s', (_name, receivedOn, days, calendar, expected) => {
    expect(answerDeadline(receivedOn, days, calendar)).toBe(expected)
  })
})

describe('public holidays (code du travail L3133-1)', () => {
  test.each([
    [1961, '1961-04-02'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [1995, '1995-04-16'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2014, '2014-04-20'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2033, '2033-04-17'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
  ])('Easter of %i is on %s', (year, date) => expect(easterSunday(year)).toBe(date))

  test('5.28 there are eleven in a year, and thirteen in Alsace-Moselle', () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, index + 1)).toISOString().slice(0, 10),
    )
    const count = (calendar: string) => days.filter((date) => isPublicHoliday(date, calendar)).length
    expect(count('national')).toBe(11)
    expect(count('alsace-moselle')).toBe(13)
    expect(count('overseas-reunion')).toBe(12)
  })

  test('Sunday and Saturday are no working days', () => {
    expect(
      ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((date) => isWorkingDay(date, 'national')),
    ).toEqual([true, false, false, true])
  })
})
