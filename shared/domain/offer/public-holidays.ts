import { addDays, type CivilDate, weekday } from '../calendar.ts'

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${pad(Math.floor(f / 31))}-${pad((f % 31) + 1)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movableHolidays = [1, 39, 50]

/** Good Friday and 26 December, in Moselle, Bas-Rhin and Haut-Rhin. */
const alsaceMoselle = { fixed: ['12-26'], movable: [-2] }

/** The day each overseas territory remembers the abolition of slavery (code du travail L3422-2). */
const abolitionDays: Readonly<Record<string, string>> = {
  'overseas-guadeloupe': '05-27',
  'overseas-guyane': '06-10',
  'overseas-martinique': '05-22',
  'overseas-mayotte': '04-27',
  'overseas-reunion': '12-20',
  'overseas-saint-martin': '05-28',
  'overseas-saint-barthelemy': '10-09',
}

/** True for a French public holiday (code du travail L3133-1), in that calendar. */
export function isPublicHoliday(date: CivilDate, calendar: string): boolean {
  const year = Number(date.slice(0, 4))
  const easter = easterSunday(year)
  return (
    fixedDays(calendar).includes(date.slice(5)) ||
    movableDays(calendar).some((days) => addDays(easter, days) === date)
  )
}

function fixedDays(calendar: string): readonly string[] {
  const abolition = abolitionDays[calendar]
  if (calendar === 'alsace-moselle') return [...fixedHolidays, ...alsaceMoselle.fixed]
  return abolition === undefined ? fixedHolidays : [...fixedHolidays, abolition]
}

function movableDays(calendar: string): readonly number[] {
  return calendar === 'alsace-moselle' ? [...movableHolidays, ...alsaceMoselle.movable] : movableHolidays
}

/** True for a day on which a delay may end: neither Saturday, Sunday nor public holiday. */
export function isWorkingDay(date: CivilDate, calendar: string): boolean {
  return weekday(date) !== 0 && weekday(date) !== 6 && !isPublicHoliday(date, calendar)
}
