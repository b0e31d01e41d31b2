/** A date without a time or a zone, `YYYY-MM-DD`. Comparing two as text compares them in time. */
export type CivilDate = string

/** An instant with its zone, ISO 8601, as people wrote it. */
export type Instant = string

const millisecondsPerDay = 86_400_000

/**
 * True for a `YYYY-MM-DD` that exists in the calendar: 2026-02-29 does not. Years go from 1000 to 8999: `0026` is a
 * year typed with two digits, and every delay that is counted from a date stays within four.
 */
export function isCivilDate(text: string): boolean {
  if (!/^[1-8]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** That many days later (or earlier, below 0). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/**
 * Years completed from one date to another, never under 0. Somebody born on 29 February completes a year on
 * 1 March where the year has no 29 February (contract 5.5).
 */
export function completedYears(from: CivilDate, to: CivilDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years)
}

/**
 * Months completed from one date to another, never under 0. A month completes on the same day of a later one, or on
 * the first of the next where that month has no such day: from 31 January, on 1 March (as contract 5.5 says of years).
 */
export function completedMonths(from: CivilDate, to: CivilDate): number {
  const months = monthNumber(to) - monthNumber(from)
  return Math.max(0, to.slice(8) < from.slice(8) ? months - 1 : months)
}

function monthNumber(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/** Milliseconds since 1970 of an instant: to judge windows, never to order the journal. */
export function instantTime(instant: Instant): number {
  return Date.parse(instant)
}
