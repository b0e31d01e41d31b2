import { sittingSeats } from '../domain/attendance/selectors.ts'
import type { College, Seat } from '../domain/session/types.ts'
import type { SessionState } from '../domain/state.ts'

const collegeOrder: Readonly<Record<College, number>> = {
  landlord: 1,
  state: 3,
  epci: 4,
  mayor: 5,
  mandate: 6,
  insertion: 7,
  reservataire: 8,
  'district-mayor': 9,
  ccas: 10,
}

/** The president, the landlord's members with the tenants' representative last, the State, the EPCI, the mayors, then the rest. */
export function inProtocolOrder(seats: readonly Seat[]): readonly Seat[] {
  return [...seats].sort((left, right) => protocolRank(left) - protocolRank(right))
}

function protocolRank(seat: Seat): number {
  const consultative = seat.voice === 'consultative' ? 20 : 0
  if (seat.isPresident === true) return consultative
  return consultative + (seat.tenantsRepresentative === true ? 2 : collegeOrder[seat.college])
}

/**
 * The seats that this sitting concerns: those that sit on one of its items, the members whose substitutes do, and
 * whoever was recorded. A mayor without a dwelling on the agenda is not an absent member.
 */
export function concernedSeats(state: SessionState): readonly Seat[] {
  const sitting = new Set(state.items.flatMap((item) => sittingSeats(state, item)))
  const recorded = new Set(state.attendance.map(({ seat }) => seat))
  const { seats } = state.commission
  const replaced = new Set(seats.filter(({ id }) => sitting.has(id)).map(({ substituteOf }) => substituteOf))
  return inProtocolOrder(
    seats.filter(
      ({ id }) => sitting.has(id) || recorded.has(id) || replaced.has(id) || state.items.length === 0,
    ),
  )
}
