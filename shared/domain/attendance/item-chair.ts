import type { Item, SeatId, SessionState } from '../state.ts'
import { isPersonRecused } from './persons.ts'
import { attends, collegeOf, couldSit, isDeliberative, seatOf, sittingSeats } from './selectors.ts'

/**
 * Who presides over one item: the chair of the sitting, unless they stepped back from it or do not sit on it. Then, among
 * those who are there: the chair's substitute, the president, another member of the landlord, another member with a vote,
 * in the commission's order. Null before the opening, or when nobody can: the secretary's desk goes on.
 * The law is silent and the règlement intérieur says who replaces the president; this order is the usual one.
 */
export function itemChair(state: SessionState, item: Item): SeatId | null {
  const chair = state.opened?.chair
  if (chair === undefined) return null
  if (couldSit(state, item, chair) && !isPersonRecused(state, item, chair)) return chair
  const present = sittingSeats(state, item).filter(
    (seat) => isDeliberative(state, seat) && attends(state, seat) && !isPersonRecused(state, item, seat),
  )
  const wanted = [
    (seat: SeatId) => seatOf(state, seat)?.substituteOf === chair,
    (seat: SeatId) => seatOf(state, seat)?.isPresident === true,
    (seat: SeatId) => collegeOf(state, seat) === 'landlord',
    () => true,
  ]
  return wanted.flatMap((isWanted) => present.find(isWanted) ?? [])[0] ?? null
}
