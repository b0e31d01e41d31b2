import { addDays, type CivilDate } from '../calendar.ts'
import { isWorkingDay } from './public-holidays.ts'

/**
 * The last day to answer an offer (CCH R441-10; counted as the code de procédure civile, 641 and 642): `days` full
 * days, the day of reception not counted; a Saturday, a Sunday or a public holiday carries it to the next working day.
 */
export function answerDeadline(receivedOn: CivilDate, days: number, calendar: string): CivilDate {
  let last = addDays(receivedOn, days)
  while (!isWorkingDay(last, calendar)) last = addDays(last, 1)
  return last
}
