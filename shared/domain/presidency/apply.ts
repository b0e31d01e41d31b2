import type { EventContext } from '../events.ts'
import type { Seat } from '../session/types.ts'
import type { SessionState } from '../state.ts'
import type { PresidencyEvent } from './events.ts'

/**
 * Whoever is elected is the commission's president from then on, for the casting vote, the screens and the minutes, in
 * the place of whom the file named.
 */
export function applyPresidencyEvent(
  state: SessionState,
  { seat: elected, votes, byAge }: PresidencyEvent,
  { at }: EventContext,
): SessionState {
  const seats = state.commission.seats.map((seat) => withPresidency(seat, seat.id === elected))
  return {
    ...state,
    commission: { ...state.commission, seats },
    presidentElection: { seat: elected, votes, byAge, at },
  }
}

/** Whoever presided keeps no title of it: files write it as the seat's function. */
function withPresidency(seat: Seat, presides: boolean): Seat {
  const { isPresident, function: charge, ...others } = seat
  if (presides) return { ...seat, isPresident: true }
  const isFormer = isPresident === true && /^présiden/i.test(charge ?? '')
  return { ...others, ...(charge === undefined || isFormer ? {} : { function: charge }) }
}
