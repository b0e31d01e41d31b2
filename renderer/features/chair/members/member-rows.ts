import { itemChair } from '../../../../shared/domain/attendance/item-chair.ts'
import { areOnePerson, seatsOfPerson } from '../../../../shared/domain/attendance/persons.ts'
import {
  attends,
  isDeliberative,
  proxyHolderOf,
  seatOf,
  sittingSeats,
  statusOf,
} from '../../../../shared/domain/attendance/selectors.ts'
import type { AttendanceStatus } from '../../../../shared/domain/attendance/types.ts'
import type { Seat, SeatId } from '../../../../shared/domain/session/types.ts'
import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import type { Status } from '../../../components/status-mark.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { listName } from '../../dossier/names.ts'

/** One member as the right pane lists it. */
export interface MemberRow {
  readonly seat: SeatId
  readonly name: string
  readonly role: string
  readonly isConsultative: boolean
  readonly status: AttendanceStatus
  readonly isRecused: boolean
  readonly mark: Status
  readonly words: string
}

/** Those who sit on an item, deliberative first, each in the commission's order. */
export function sittingRows(state: SessionState, item: Item): readonly MemberRow[] {
  return byVoice(sittingSeats(state, item).map((seat) => memberRow(state, seat, item)))
}

/** The whole commission, for the attendance sheet. */
export function attendanceRows(state: SessionState): readonly MemberRow[] {
  return byVoice(state.commission.seats.map((seat) => memberRow(state, seat.id, null)))
}

/** The seats that may hold a proxy of this one: deliberative, there, another person's (contract 5.23). */
export function proxyHolders(state: SessionState, seat: SeatId): readonly Seat[] {
  return state.commission.seats.filter(
    ({ id }) => !areOnePerson(state, seat, id) && isDeliberative(state, id) && attends(state, id),
  )
}

/** The other seats of a person who is there by this one, and is not marked as there by them. */
export function seatsLeftUnmarked(state: SessionState, seat: SeatId): readonly Seat[] {
  if (!attends(state, seat)) return []
  const others = seatsOfPerson(state, seat).filter((id) => !attends(state, id))
  return state.commission.seats.filter(({ id }) => others.includes(id))
}

/** `8 voix sur 9`: the deliberative seats that take part, of those that sit. */
export function sittingSentence(rows: readonly MemberRow[]): string {
  const deliberative = rows.filter(({ isConsultative }) => !isConsultative)
  const taking = deliberative.filter(({ mark }) => mark === 'met')
  return `${taking.length}${noBreakSpace}voix sur ${deliberative.length}`
}

function byVoice(rows: readonly MemberRow[]): readonly MemberRow[] {
  return [...rows.filter((row) => !row.isConsultative), ...rows.filter((row) => row.isConsultative)]
}

function memberRow(state: SessionState, id: SeatId, item: Item | null): MemberRow {
  const seat = seatOf(state, id)
  const status = statusOf(state, id)
  const isRecused = item?.recusals.includes(id) === true
  return {
    seat: id,
    name: seat === undefined ? id : listName(seat.holder),
    role: roleOf(seat, chairWords(state, id, item)),
    isConsultative: seat?.voice === 'consultative',
    status,
    isRecused,
    mark: isRecused ? 'recused' : markOf(state, id, status),
    words: isRecused ? 'déport' : presenceWords(state, id, status),
  }
}

/** The chair of the sitting, and whoever presides over this item where the chair cannot. */
function chairWords(state: SessionState, id: SeatId, item: Item | null): readonly string[] {
  if (state.opened?.chair === id) return ['préside la séance']
  return item !== null && itemChair(state, item) === id ? ['préside ce point'] : []
}

function roleOf(seat: Seat | undefined, chairs: readonly string[]): string {
  const voice = seat?.voice === 'consultative' ? ['voix consultative'] : []
  return [...chairs, ...(seat?.function === undefined ? [] : [seat.function]), ...voice].join(', ')
}

function markOf(state: SessionState, id: SeatId, status: AttendanceStatus): Status {
  if (status === 'present' || status === 'remote') return 'met'
  if (status === 'represented') return proxyHolderOf(state, id) === null ? 'watch' : 'met'
  return 'neutral'
}

function presenceWords(state: SessionState, id: SeatId, status: AttendanceStatus): string {
  switch (status) {
    case 'present':
      return 'en salle'
    case 'remote':
      return 'à distance'
    case 'represented':
      return proxyWords(state, id)
    case 'excused':
      return 'absence excusée'
    case 'absent':
      return state.presence[id] === undefined ? 'à pointer' : 'absence'
  }
}

/** A proxy whose holder has left falls, and says so: nobody votes for that seat until somebody does something. */
function proxyWords(state: SessionState, id: SeatId): string {
  const named = state.presence[id]?.proxyTo
  const holder = named === undefined ? undefined : seatOf(state, named)
  if (holder === undefined) return 'pouvoir'
  const name = `${holder.holder.title} ${holder.holder.lastName}`
  return proxyHolderOf(state, id) === null
    ? `pouvoir sans effet, ${name} ne participe pas`
    : `pouvoir à ${name}`
}
