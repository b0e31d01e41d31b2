import type { AttendanceStatus } from '../../../../shared/domain/attendance/types.ts'
import type { SeatId } from '../../../../shared/domain/session/types.ts'
import type { Request } from '../../../app/sitting-context.ts'

/** The statuses that need nobody else. */
export type PlainStatus = Exclude<AttendanceStatus, 'represented'>

export const plainStatuses: readonly {
  readonly value: PlainStatus
  /** For a man, and for a woman. */
  readonly short: readonly [string, string]
  readonly label: string
}[] = [
  { value: 'present', short: ['En salle', 'En salle'], label: 'en salle' },
  { value: 'remote', short: ['À distance', 'À distance'], label: 'à distance' },
  { value: 'excused', short: ['Excusé', 'Excusée'], label: 'absence excusée' },
  { value: 'absent', short: ['Absent', 'Absente'], label: 'absence' },
]

export function presenceRequest(seat: SeatId, status: PlainStatus): Request {
  return { type: 'RecordAttendance', seat, status }
}

export function proxyRequest(seat: SeatId, proxyTo: SeatId): Request {
  return { type: 'RecordAttendance', seat, status: 'represented', proxyTo }
}
