import type { CandidateId, ItemId, SessionState, VacancyItem } from '../state.ts'
import type { Offer } from './types.ts'

/** An offer or a rank that a household still holds on another dwelling of the sitting. */
export interface HeldElsewhere {
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly offer: Offer
}

/**
 * What one household's ranks on two dwellings of the sitting bring. `two-offers`: its turn has come on both.
 * `accepted-one`: it accepted this one, and the other is to be refused. `lease-signed`: its request is struck off at the
 * signature of the lease (CCH R441-2-8 a), and every other rank falls with it.
 */
export interface Collision {
  readonly kind: 'two-offers' | 'accepted-one' | 'lease-signed'
  readonly others: readonly HeldElsewhere[]
}

/** The collision of one offer with the household's other live offers and ranks; null where there is none. */
export function collisionOf(state: SessionState, item: VacancyItem, offer: Offer): Collision | null {
  const others = heldElsewhere(state, item, offer)
  if (others.length === 0) return null
  if (offer.leaseSignedOn !== undefined) return { kind: 'lease-signed', others }
  if (offer.status === 'accepted') return { kind: 'accepted-one', others }
  const open = others.filter((other) => isItsTurn(other.offer))
  return isItsTurn(offer) && open.length > 0 ? { kind: 'two-offers', others: open } : null
}

function heldElsewhere(state: SessionState, item: VacancyItem, offer: Offer): readonly HeldElsewhere[] {
  const number = numberOf(item, offer.candidate)
  if (number === '') return []
  return state.items.flatMap((other) =>
    other.kind === 'vacancy' && other.id !== item.id ? liveOffers(other, number) : [],
  )
}

function liveOffers(item: VacancyItem, registrationNumber: string): readonly HeldElsewhere[] {
  return item.offers
    .filter((offer) => !hasFallen(offer) && numberOf(item, offer.candidate) === registrationNumber)
    .map((offer) => ({ item: item.id, candidate: offer.candidate, offer }))
}

/** The request behind a candidate; empty where it has no number, and is then no other's. */
function numberOf({ candidates }: VacancyItem, id: CandidateId): string {
  return candidates.find(({ file }) => file.id === id)?.file.registrationNumber ?? ''
}

function hasFallen({ status }: Offer): boolean {
  return status === 'refused' || status === 'lapsed'
}

function isItsTurn({ status }: Offer): boolean {
  return status === 'to-notify' || status === 'waiting' || status === 'accepted'
}
