import { describe, expect, test } from 'vitest'
import {
  clockTime,
  dateInLetters,
  dayInLetters,
  elapsed,
  shortDate,
} from '../../../shared/documents/dates.ts'
import { localTime } from '../../../shared/documents/local-time.ts'
import { area, decimal, euros, rate, wholeEuros } from '../../../shared/documents/numbers.ts'
import { inWords } from '../../../shared/documents/words.ts'
import { plainSpaces } from '../../support/document-text.ts'

describe('numbers', () => {
  test.each([
    [euros(123456), '1 234,56 €'],
    [euros(31840), '318,40 €'],
    [euros(5), '0,05 €'],
    [euros(-1050), '−10,50 €'],
    [euros(100000000), '1 000 000,00 €'],
    [wholeEuros(1381000), '13 810 €'],
    [wholeEuros(1381050), '13 810,50 €'],
    [area(62.4), '62,4 m²'],
    [area(86), '86 m²'],
    [decimal(1.8), '1,8'],
    [rate(0.1325), '13,3 %'],
    [rate(0.3333), '33,3 %'],
    [rate(0), '0,0 %'],
    [rate(-0.25), '−25,0 %'],
  ])('%s', (written, expected) => expect(plainSpaces(written)).toBe(expected))

  test.each([
    [0, 'zéro', 'zéro'],
    [1, 'un', 'une'],
    [7, 'sept', 'sept'],
    [16, 'seize', 'seize'],
    [17, 'dix-sept', 'dix-sept'],
    [20, 'vingt', 'vingt'],
    [21, 'vingt et un', 'vingt et une'],
    [22, 'vingt-deux', 'vingt-deux'],
    [60, 'soixante', 'soixante'],
    [61, 'soixante et un', 'soixante et une'],
    [70, 'soixante-dix', 'soixante-dix'],
    [71, 'soixante et onze', 'soixante et onze'],
    [75, 'soixante-quinze', 'soixante-quinze'],
    [80, 'quatre-vingts', 'quatre-vingts'],
    [81, 'quatre-vingt-un', 'quatre-vingt-une'],
    [91, 'quatre-vingt-onze', 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf', 'quatre-vingt-dix-neuf'],
    [100, 'cent', 'cent'],
    [101, 'cent un', 'cent une'],
    [200, 'deux cents', 'deux cents'],
    [280, 'deux cent quatre-vingts', 'deux cent quatre-vingts'],
    [1000, '1000', '1000'],
  ])('%i is %s, or %s', (count, masculine, feminine) => {
    expect(inWords(count, 'masculine')).toBe(masculine)
    expect(inWords(count, 'feminine')).toBe(feminine)
  })
})

describe('dates and times', () => {
  test.each([
    [dateInLetters('2026-01-01'), '1er janvier 2026'],
    [dateInLetters('2026-08-11'), '11 août 2026'],
    [dayInLetters('2026-11-26'), 'jeudi 26 novembre 2026'],
    [dayInLetters('2026-03-01'), 'dimanche 1er mars 2026'],
    [shortDate('2026-11-06'), '06/11/2026'],
    [clockTime('14:05'), '14 h 05'],
    [clockTime('09:00'), '9 h 00'],
    [elapsed('2025-10-20', '2026-11-26'), '1 an et 1 mois'],
    [elapsed('2023-11-26', '2026-11-26'), '3 ans'],
    [elapsed('2026-08-27', '2026-11-26'), '2 mois'],
    [elapsed('2026-11-20', '2026-11-26'), 'moins d’un mois'],
  ])('%s', (written, expected) => expect(plainSpaces(written)).toBe(expected))

  test.each([
    ['as it was written, with an offset', '2026-11-26T14:05:00+01:00', undefined, '2026-11-26', '14:05'],
    ['UTC in winter', '2026-11-26T13:05:00Z', undefined, '2026-11-26', '14:05'],
    ['UTC in summer', '2026-07-14T12:05:00.123Z', 'national', '2026-07-14', '14:05'],
    ['just before summer time', '2026-03-29T00:59:59Z', undefined, '2026-03-29', '01:59'],
    ['as summer time begins', '2026-03-29T01:00:00Z', undefined, '2026-03-29', '03:00'],
    ['as summer time ends', '2026-10-25T01:00:00Z', undefined, '2026-10-25', '02:00'],
    ['after midnight in Paris', '2026-11-26T23:30:00Z', undefined, '2026-11-27', '00:30'],
    ['overseas', '2026-11-26T13:05:00Z', 'overseas-reunion', '2026-11-26', '17:05'],
    ['UTC written as an offset', '2026-11-26T13:05:00+00:00', undefined, '2026-11-26', '14:05'],
  ])('the local time of an instant: %s', (_, instant, territory, date, time) => {
    expect(localTime(instant, territory)).toEqual({ date, time })
  })
})
