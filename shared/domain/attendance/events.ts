import type { ItemId, SeatId } from '../session/types.ts'
import type { AttendanceStatus } from './types.ts'

export interface AttendanceRecorded {
  readonly type: 'AttendanceRecorded'
  readonly seat: SeatId
  readonly status: AttendanceStatus
  readonly proxyTo?: SeatId
}
export interface SeatRecused {
  readonly type: 'SeatRecused'
  readonly item: ItemId
  readonly seat: SeatId
}
export interface RecusalCancelled {
  readonly type: 'RecusalCancelled'
  readonly item: ItemId
  readonly seat: SeatId
}

export type AttendanceEvent = AttendanceRecorded | SeatRecused | RecusalCancelled
