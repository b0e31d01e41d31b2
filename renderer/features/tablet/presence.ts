import { attends, isDeliberative, proxiesHeldBy } from '../../../shared/domain/attendance/selectors.ts'
import type { AttendanceStatus } from '../../../shared/domain/attendance/types.ts'
import type { PersonName, Seat } from '../../../shared/domain/session/types.ts'
import type { SeatId, SessionState } from '../../../shared/domain/state.ts'

const masculine: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Présent en salle',
  remote: 'À distance',
  represented: 'Pouvoir donné',
  excused: 'Excusé',
  absent: 'Absent',
}

const feminine: Readonly<Record<AttendanceStatus, string>> = {
  ...masculine,
  present: 'Présente en salle',
  excused: 'Excusée',
  absent: 'Absente',
}

/** `Présente en salle`: the member's own presence, in the gender of its title. */
export function presenceText(status: AttendanceStatus, title: PersonName['title']): string {
  return (title === 'Mme' ? feminine : masculine)[status]
}

/** The members to whom this seat may give its proxy now: deliberative, there, and within the règlement's limit. */
export function proxyCandidates(state: SessionState, seat: SeatId): readonly Seat[] {
  const limit = state.commission.rules.proxiesPerMember
  if (!isDeliberative(state, seat)) return []
  return state.commission.seats.filter(
    ({ id }) =>
      id !== seat &&
      isDeliberative(state, id) &&
      attends(state, id) &&
      proxiesHeldBy(state, id).filter((held) => held !== seat).length < limit,
  )
}
