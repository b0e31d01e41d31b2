import type { z } from 'zod'
import type { Instant } from '../calendar.ts'
import type { ItemId, SeatId } from '../session/types.ts'
import type { attendanceStatus } from './commands.ts'

export type AttendanceStatus = z.output<typeof attendanceStatus>

/** One line of the attendance sheet; the latest of a seat is the one in force. */
export interface AttendanceEntry {
  readonly seat: SeatId
  readonly status: AttendanceStatus
  /** The holder of the proxy, for a represented seat. */
  readonly proxyTo?: SeatId
  readonly at: Instant
  /** The item the room was on, for the minutes to tell arrivals and departures in their place. */
  readonly during: ItemId | null
}

/** Who counts towards the quorum of one item. */
export interface Quorum {
  readonly required: number
  readonly reached: number
  readonly met: boolean
}
