import type { Item, SeatId, SessionState } from '../state.ts'
import { couldSit, seatOf } from './selectors.ts'

/**
 * Every seat of the person who holds this one, itself among them, in the commission's order. A right to sit belongs to
 * the seat; an interest, and being there, belong to the person. A holder without `person` holds one seat.
 */
export function seatsOfPerson(state: SessionState, id: SeatId): readonly SeatId[] {
  const person = seatOf(state, id)?.holder.person
  if (person === undefined) return [id]
  return state.commission.seats.filter(({ holder }) => holder.person === person).map((seat) => seat.id)
}

/** True for two seats of one person, and for a seat and itself. */
export function areOnePerson(state: SessionState, one: SeatId, other: SeatId): boolean {
  return seatsOfPerson(state, one).includes(other)
}

/** True where the person who holds this seat stepped back from the item, whatever the seat it was declared for. */
export function isPersonRecused(state: SessionState, item: Item, seat: SeatId): boolean {
  return seatsOfPerson(state, seat).some((one) => item.recusals.includes(one))
}

/** The seats that a recusal of this one leaves without a vote: all those by which its holder could sit on the item. */
export function seatsToRecuse(state: SessionState, item: Item, seat: SeatId): readonly SeatId[] {
  return seatsOfPerson(state, seat).filter(
    (one) => couldSit(state, item, one) && !item.recusals.includes(one),
  )
}
