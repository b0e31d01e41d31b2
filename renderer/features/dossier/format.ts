import { type CivilDate, completedYears, type Instant } from '../../../shared/domain/calendar.ts'
import { type Cents, eurosOfCents } from '../../../shared/domain/money.ts'

/** Keeps a number with its unit, and a sign of punctuation with its word. */
export const noBreakSpace = '\u00a0'

const wholeEuros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
})
const exactEuros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })
const percent = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
const dayInLetters = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const plainDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'UTC' })

/** One kind of no-break space everywhere: fonts and clipboards know U+00A0, and not all of them U+202F. */
function fold(text: string): string {
  return text.replaceAll('\u202f', noBreakSpace)
}

/** `7 019 €`, or `7 019,50 €` where there are cents. */
export function formatEuros(euros: number): string {
  return fold((Number.isInteger(euros) ? wholeEuros : exactEuros).format(euros))
}

/** `231,06 €`: always with its cents, for monthly amounts that are added up. */
export function formatCents(cents: Cents): string {
  return fold(exactEuros.format(eurosOfCents(cents)))
}

/** `11,01 €` from euros, always with its cents. */
export function formatExactEuros(euros: number): string {
  return fold(exactEuros.format(euros))
}

/** `16,0 %` from 0.1604. */
export function formatRate(rate: number): string {
  return fold(percent.format(rate))
}

/** `1,8`. */
export function formatDecimal(value: number): string {
  return fold(decimal.format(value))
}

/** `47,5 m²`. */
export function formatArea(squareMetres: number): string {
  return `${formatDecimal(squareMetres)}${noBreakSpace}m²`
}

/** `jeudi 26 novembre 2026`; the first of a month is written `1er`. */
export function formatLongDate(date: CivilDate): string {
  return dayInLetters.format(utcDay(date)).replace(/\b1 (?=\p{L})/u, '1er ')
}

/** `26 novembre 2026`; the first of a month is written `1er`. */
export function formatDate(date: CivilDate): string {
  return plainDay.format(utcDay(date)).replace(/^1 /, '1er ')
}

/** `26/11/2026`. */
export function formatShortDate(date: CivilDate): string {
  return shortDay.format(utcDay(date))
}

/** `14 h 00` from the `14:00` of a session file. */
export function formatClock(time: string): string {
  return time.replace(':', `${noBreakSpace}h${noBreakSpace}`)
}

/** `14 h 05`, on this device's clock unless a time zone is given. */
export function formatInstant(instant: Instant, timeZone?: string): string {
  const clock = new Intl.DateTimeFormat('fr-FR', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  return formatClock(clock.format(new Date(instant)))
}

/** `1 an 1 mois`, `3 mois`, `moins d’un mois`: time completed from one date to another. */
export function formatElapsed(from: CivilDate, to: CivilDate): string {
  const months = completedMonths(from, to)
  const years = completedYears(from, to)
  const parts = [formatYears(years), formatMonths(months - years * 12)].filter((part) => part !== '')
  return parts.length === 0 ? 'moins d’un mois' : parts.join(' ')
}

function formatYears(years: number): string {
  if (years === 0) return ''
  return `${years}${noBreakSpace}${years < 2 ? 'an' : 'ans'}`
}

function formatMonths(months: number): string {
  return months <= 0 ? '' : `${months}${noBreakSpace}mois`
}

function completedMonths(from: CivilDate, to: CivilDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}

/** `5, 9 et 12`; the last two joined by « et ». */
export function formatList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`
}

/** The same sentence with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
}

function utcDay(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
