import { isPersonRecused } from './attendance/persons.ts'
import { sittingSeats } from './attendance/selectors.ts'
import type { DomainEvent } from './events.ts'
import type { CandidateId, Item, ItemId, SeatId, SessionState } from './state.ts'
import { candidatesOf, itemOf } from './vacancy/selectors.ts'

/** Of which item an event speaks, and who may hold its content. */
export interface EventScope {
  readonly item: ItemId | null
  readonly audience: 'everyone' | 'secretary'
}

/**
 * The scope of an event at the moment it is recorded: the household's whereabouts go to the secretary alone when it is
 * protected, and so does what a household answers to its rejection; what belongs to an item goes to those who may read
 * that item.
 */
export function scopeOf(state: SessionState | null, event: DomainEvent): EventScope {
  const item = itemOfEvent(event)
  return { item, audience: isMasked(state, event) ? 'secretary' : 'everyone' }
}

/** The commission decides on the file: what comes after its decision serves the secretary alone (CCH R441-2-6). */
function isMasked(state: SessionState | null, event: DomainEvent): boolean {
  if (event.type === 'RejectionAnswered') return true
  return (
    event.type === 'ProtectedPartImported' &&
    state !== null &&
    isProtected(state, event.item, event.candidate)
  )
}

function isProtected(state: SessionState, id: ItemId, candidate: CandidateId): boolean {
  const item = itemOf(state, id)
  return (
    item !== undefined &&
    candidatesOf(item).some(({ file }) => file.id === candidate && file.protected === true)
  )
}

function itemOfEvent(event: DomainEvent): ItemId | null {
  switch (event.type) {
    case 'VacancyImported':
      return event.vacancy.id
    case 'UrgentAllocationImported':
      return event.allocation.id
    case 'OccupancyReviewImported':
      return event.review.id
    case 'ItemStarted':
      // The room turns to it: everybody may know which number is examined, even without its file.
      return null
    default:
      return 'item' in event ? (event.item ?? null) : null
  }
}

/**
 * The items a seat may read: those it sits on, or could as a substitute, less those its holder stepped back from, by
 * whatever seat (CCH R441-2-6: request data serve the attribution alone).
 */
export function readableItems(state: SessionState, seat: SeatId): readonly ItemId[] {
  return state.items.filter((item) => mayRead(state, item, seat)).map((item) => item.id)
}

function mayRead(state: SessionState, item: Item, seat: SeatId): boolean {
  if (isPersonRecused(state, item, seat)) return false
  const member = state.commission.seats.find((one) => one.id === seat)?.substituteOf ?? seat
  const sitting = sittingSeats(state, item)
  return [seat, member].some((one) => sitting.includes(one)) || replaces(state, item, member)
}

/** A substitute in the member's place does not shut the member out of its own dwellings. */
function replaces(state: SessionState, item: Item, member: SeatId): boolean {
  return sittingSeats(state, item).some(
    (id) => state.commission.seats.find((one) => one.id === id)?.substituteOf === member,
  )
}
