import type { College, Seat } from '../session/types.ts'
import type { Item, SeatId, SessionState } from '../state.ts'
import { dwellingOf, reservationOf } from '../vacancy/selectors.ts'
import type { AttendanceEntry, AttendanceStatus, Quorum } from './types.ts'

export function seatOf(state: SessionState, id: SeatId): Seat | undefined {
  return state.commission.seats.find((seat) => seat.id === id)
}

/** The line in force of a seat, if any was recorded. A seat may bear any identifier, `constructor` among them. */
export function presenceOf(state: SessionState, id: SeatId): AttendanceEntry | undefined {
  return Object.hasOwn(state.presence, id) ? state.presence[id] : undefined
}

/** The status in force; a seat of which nothing was recorded is absent. */
export function statusOf(state: SessionState, id: SeatId): AttendanceStatus {
  return presenceOf(state, id)?.status ?? 'absent'
}

/** True for a seat present or at a distance: somebody who is there in person. */
export function attends(state: SessionState, id: SeatId): boolean {
  const status = statusOf(state, id)
  return status === 'present' || status === 'remote'
}

/** The seat that holds this one's proxy, while it is there to use it (contract 5.23). */
export function proxyHolderOf(state: SessionState, id: SeatId): SeatId | null {
  const entry = presenceOf(state, id)
  const holder = entry?.status === 'represented' ? entry.proxyTo : undefined
  return holder !== undefined && attends(state, holder) ? holder : null
}

/** The seats whose proxies this one holds. */
export function proxiesHeldBy(state: SessionState, holder: SeatId): readonly SeatId[] {
  return state.commission.seats
    .map((seat) => seat.id)
    .filter((id) => {
      const entry = presenceOf(state, id)
      return entry?.status === 'represented' && entry.proxyTo === holder
    })
}

/** True for a seat present, at a distance, or represented by a holder who is there. */
export function takesPart(state: SessionState, id: SeatId): boolean {
  return attends(state, id) || proxyHolderOf(state, id) !== null
}

/**
 * The seats that sit on an item, in the commission's order: those without scope, or whose lists all contain the
 * dwelling's value (CCH L441-2 II, R441-9 II: the body is computed per dwelling). A substitute who is there takes the
 * place of a member who is not, with the member's scope (contract 5.18). Frozen at adoption (5.19).
 */
export function sittingSeats(state: SessionState, item: Item): readonly SeatId[] {
  return item.adopted?.sitting ?? presentSitting(state, item)
}

function presentSitting(state: SessionState, item: Item): readonly SeatId[] {
  return state.commission.seats
    .filter((seat) => seat.substituteOf === undefined && isInScope(seat, item))
    .map((seat) => occupantOf(state, seat))
}

/** True for a seat that sits on the item, and for a substitute that could come in its member's place. */
export function couldSit(state: SessionState, item: Item, id: SeatId): boolean {
  const seat = seatOf(state, id)
  const member = seat?.substituteOf === undefined ? seat : seatOf(state, seat.substituteOf)
  return member !== undefined && isInScope(member, item)
}

function isInScope({ scope }: Seat, item: Item): boolean {
  if (scope === undefined) return true
  const dwelling = dwellingOf(item)
  return (
    contains(scope.communes, dwelling.inseeCode) &&
    contains(scope.epcis, dwelling.epci) &&
    contains(scope.reservataires, reservationOf(item)?.id) &&
    contains(scope.dwellings, dwelling.reference)
  )
}

function contains(list: readonly string[] | undefined, value: string | undefined): boolean {
  return list === undefined || (value !== undefined && list.includes(value))
}

function occupantOf(state: SessionState, member: Seat): SeatId {
  if (takesPart(state, member.id)) return member.id
  const substitute = state.commission.seats.find(
    (seat) => seat.substituteOf === member.id && takesPart(state, seat.id),
  )
  return substitute?.id ?? member.id
}

/** The college a seat sits for: a substitute takes its member's place, with the casting vote (contract 5.18). */
export function collegeOf(state: SessionState, id: SeatId): College | undefined {
  const seat = seatOf(state, id)
  return seat?.substituteOf === undefined ? seat?.college : seatOf(state, seat.substituteOf)?.college
}

/** True for a seat with a vote of its own. */
export function isDeliberative(state: SessionState, id: SeatId): boolean {
  return seatOf(state, id)?.voice === 'deliberative'
}

/** The deliberative seats that sit on an item, whoever is there, less the recused. */
export function deliberativeSeats(state: SessionState, item: Item): readonly SeatId[] {
  return sittingSeats(state, item).filter(
    (seat) => isDeliberative(state, seat) && !item.recusals.includes(seat),
  )
}

/** The seats whose ballot counts: deliberative, sitting, taking part, not recused. */
export function votingSeats(state: SessionState, item: Item): readonly SeatId[] {
  return deliberativeSeats(state, item).filter((seat) => takesPart(state, seat))
}

/**
 * The quorum of an item by the règlement intérieur (CCH R441-9 IV): among the base, those present, with those remote
 * or represented where the rules count them, less the recused. Frozen at adoption.
 */
export function quorumOf(state: SessionState, item: Item): Quorum {
  if (item.adopted !== null) return item.adopted.quorum
  const { base, minimum } = state.commission.rules.quorum
  const reached = deliberativeSeats(state, item)
    .filter((seat) => base === 'deliberative' || collegeOf(state, seat) === 'landlord')
    .filter((seat) => countsTowardsQuorum(state, seat)).length
  return { required: minimum, reached, met: reached >= minimum }
}

function countsTowardsQuorum(state: SessionState, seat: SeatId): boolean {
  const { countsRemote, countsProxies } = state.commission.rules.quorum
  const status = statusOf(state, seat)
  if (status === 'remote') return countsRemote
  if (status === 'represented') return countsProxies && proxyHolderOf(state, seat) !== null
  return status === 'present'
}
