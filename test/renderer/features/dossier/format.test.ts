import { describe, expect, it, test } from 'vitest'
import {
  capitalised,
  formatArea,
  formatCents,
  formatClock,
  formatDecimal,
  formatElapsed,
  formatEuros,
  formatExactEuros,
  formatInstant,
  formatList,
  formatLongDate,
  formatRate,
  formatShortDate,
} from '../../../../renderer/features/dossier/format.ts'

/** No-break spaces, written so that a reader of the test sees them. */
const shown = (text: string) => text.replaceAll('\u00a0', '~')

describe('figures are written as French readers expect', () => {
  test.each([
    ['whole euros', formatEuros(7019), '7~019~€'],
    ['euros with cents', formatEuros(7019.5), '7~019,50~€'],
    ['cents', formatCents(23106), '231,06~€'],
    ['nothing to pay', formatCents(0), '0,00~€'],
    ['an income below zero', formatEuros(-1200), '-1~200~€'],
    ['exact euros', formatExactEuros(11), '11,00~€'],
    ['a rate', formatRate(0.1604), '16,0~%'],
    ['a rate above one', formatRate(1.25), '125,0~%'],
    ['a decimal', formatDecimal(1.8), '1,8'],
    ['an area', formatArea(47.5), '47,5~m²'],
    ['a whole area', formatArea(60), '60~m²'],
  ])('%s', (_, written, expected) => {
    expect(shown(written)).toBe(expected)
  })

  it('never writes the narrow no-break space that fonts lack', () => {
    expect(formatEuros(1234567)).not.toContain('\u202f')
    expect(formatCents(123456789)).not.toContain('\u202f')
  })
})

describe('dates and hours', () => {
  test.each([
    ['a day in letters', formatLongDate('2026-11-26'), 'jeudi 26 novembre 2026'],
    ['the first of a month', formatLongDate('2026-11-01'), 'dimanche 1er novembre 2026'],
    ['the eleventh is not a first', formatLongDate('2026-11-11'), 'mercredi 11 novembre 2026'],
    ['a day in figures', formatShortDate('2026-03-09'), '09/03/2026'],
    ['an hour of the file', formatClock('14:05'), '14~h~05'],
    ['an instant in Paris', formatInstant('2026-11-26T13:05:00Z', 'Europe/Paris'), '14~h~05'],
    ['an instant in La Réunion', formatInstant('2026-11-26T14:05:00+01:00', 'Indian/Reunion'), '17~h~05'],
  ])('%s', (_, written, expected) => {
    expect(shown(written)).toBe(expected)
  })
})

describe('time elapsed', () => {
  test.each([
    ['2025-10-20', '2026-11-26', '1~an 1~mois'],
    ['2025-11-26', '2026-11-26', '1~an'],
    ['2025-11-27', '2026-11-26', '11~mois'],
    ['2022-04-20', '2026-11-26', '4~ans 7~mois'],
    ['2026-08-22', '2026-11-26', '3~mois'],
    ['2026-11-01', '2026-11-26', 'moins d’un mois'],
    ['2026-12-31', '2026-11-26', 'moins d’un mois'],
    ['2024-02-29', '2026-02-28', '1~an 11~mois'],
    ['2024-02-29', '2026-03-01', '2~ans'],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(shown(formatElapsed(from, to))).toBe(expected)
  })
})

describe('lists and capitals', () => {
  test.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A et B'],
    [['A', 'B', 'C'], 'A, B et C'],
  ])('%j is read %j', (parts, expected) => {
    expect(formatList(parts)).toBe(expected)
  })

  it('puts a capital on an accented letter', () => {
    expect(capitalised('étage')).toBe('Étage')
  })
})
