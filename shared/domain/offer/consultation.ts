import { isPersonRecused } from '../attendance/persons.ts'
import { seatOf, sittingSeats } from '../attendance/selectors.ts'
import { seatName } from '../naming.ts'
import type { Item, SeatId, SessionState } from '../state.ts'

/**
 * The members whose opinion is asked before a refusal is held unjustified: all those who sit on the dwelling, whatever
 * their voice (Châlons Agglo: "après consultation de l'ensemble des membres de la CALEOL"). Who stepped back from the
 * item may not read it and is not asked.
 */
export function membersToConsult(state: SessionState, item: Item): readonly SeatId[] {
  return sittingSeats(state, item)
    .map((seat) => memberOf(state, seat))
    .filter((seat) => !replacements(state, seat).some((one) => isPersonRecused(state, item, one)))
}

/** The members not consulted, by themselves or by a substitute. */
export function missingConsultation(
  state: SessionState,
  item: Item,
  consulted: readonly SeatId[],
): readonly SeatId[] {
  return membersToConsult(state, item).filter(
    (seat) => !replacements(state, seat).some((one) => consulted.includes(one)),
  )
}

/** `maire de Chaumont` for a sentence: the seat's function, or its holder where the file gives none. */
export function seatFunction(state: SessionState, id: SeatId): string {
  const seat = seatOf(state, id)
  if (seat === undefined) return id
  return seat.function ?? seatName(seat)
}

function memberOf(state: SessionState, seat: SeatId): SeatId {
  return seatOf(state, seat)?.substituteOf ?? seat
}

/** A member and whoever may take the member's place. */
function replacements(state: SessionState, member: SeatId): readonly SeatId[] {
  const substitutes = state.commission.seats.filter((seat) => seat.substituteOf === member)
  return [member, ...substitutes.map((seat) => seat.id)]
}
