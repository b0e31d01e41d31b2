import { createContext, useContext } from 'react'
import type { CivilDate, Instant } from '../../shared/domain/calendar.ts'

/** The day on this device's clock, for what is due or overdue: never for what is decided. */
export const TodayContext = createContext<CivilDate | null>(null)

/** The day that screens compare their dates with; throws outside a sitting. */
export function useToday(): CivilDate {
  const today = useContext(TodayContext)
  if (today === null) throw new Error('useToday outside a sitting')
  return today
}

/** `2026-12-05`: the day of an instant where this device stands. */
export function civilDay(instant: Instant): CivilDate {
  const now = new Date(instant)
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
