import { addDays, type CivilDate, type Instant, instantTime, weekday } from '../domain/calendar.ts'
import type { Organisation } from '../domain/session/types.ts'

/** Date and time of day on the wall of the room. */
export interface LocalTime {
  readonly date: CivilDate
  /** `HH:MM`. */
  readonly time: string
}

/** Hours from UTC of the overseas territories, which keep one time all year. */
const overseasHours: Readonly<Record<string, number>> = {
  'overseas-guadeloupe': -4,
  'overseas-martinique': -4,
  'overseas-guyane': -3,
  'overseas-reunion': 4,
  'overseas-mayotte': 3,
}

/**
 * The local date and time of an instant. An instant that carries an offset was written where the sitting is held and is
 * taken as it stands; one in UTC (`Z`) is brought to the legal time of the organisation's territory, metropolitan France
 * unless it says otherwise. Computed here, because acts must read the same in every host and every locale.
 */
export function localTime(instant: Instant, holidays: Organisation['holidays']): LocalTime {
  const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*[+-](?!00:00)\d{2}:\d{2}$/.exec(instant)
  if (written?.[1] !== undefined && written[2] !== undefined) return { date: written[1], time: written[2] }
  const utc = instantTime(instant)
  const hours = overseasHours[holidays ?? ''] ?? metropolitanHours(utc)
  const shifted = new Date(utc + hours * 3_600_000).toISOString()
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) }
}

/** Summer time from the last Sunday of March to the last Sunday of October, at 01:00 UTC (directive 2000/84/CE). */
function metropolitanHours(utc: number): number {
  const year = new Date(utc).getUTCFullYear()
  return utc >= changeAt(`${year}-03-31`) && utc < changeAt(`${year}-10-31`) ? 2 : 1
}

function changeAt(lastDay: CivilDate): number {
  return Date.parse(`${addDays(lastDay, -weekday(lastDay))}T01:00:00Z`)
}
