import { addDays, type CivilDate, isCivilDate } from './calendar.ts'

/**
 * That many calendar months later (code de procédure civile, 641): the day of the same number, or the last day of a
 * month that has none. 31 January gives 28 February, or 29 in a leap year.
 */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const sameDay = `${yearAndMonth(month)}-${date.slice(8)}`
  return isCivilDate(sameDay) ? sameDay : addDays(`${yearAndMonth(month + 1)}-01`, -1)
}

/**
 * That many years later. Who counts from a 29 February arrives on 1 March where the year has none, as for completed
 * years (contract 5.5).
 */
export function yearsLater(date: CivilDate, years: number): CivilDate {
  const sameDay = `${pad(Number(date.slice(0, 4)) + years, 4)}${date.slice(4)}`
  return isCivilDate(sameDay) ? sameDay : `${sameDay.slice(0, 4)}-03-01`
}

/** `2026-02` of the months counted from year 0. */
function yearAndMonth(month: number): string {
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
