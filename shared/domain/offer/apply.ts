import { assertNever } from '../../util/assert-never.ts'
import type { SessionState } from '../state.ts'
import { updateVacancy } from '../vacancy/update-item.ts'
import type { OfferEvent } from './events.ts'
import type { Offer } from './types.ts'

/** The effect of what follows the sitting: an offer that falls passes to the next rank without a new sitting. */
export function applyOfferEvent(state: SessionState, event: OfferEvent): SessionState {
  return updateVacancy(state, event.item, (item) => {
    const offers = item.offers.map((offer) =>
      offer.candidate === event.candidate ? changedOffer(offer, event) : offer,
    )
    return { ...item, offers: passedOn(offers) }
  })
}

function changedOffer(offer: Offer, event: OfferEvent): Offer {
  switch (event.type) {
    case 'OfferNotified': {
      const { type: _type, item: _item, candidate: _candidate, ...notice } = event
      return { ...offer, status: 'waiting', ...notice }
    }
    case 'OfferAnswered': {
      const { type: _type, item: _item, candidate: _candidate, late, ...answer } = event
      return { ...offer, status: event.answer, ...answer, ...(late ? { late } : {}) }
    }
    case 'OfferLapsed':
      return { ...offer, status: 'lapsed', on: event.on }
    case 'DocumentRecorded': {
      const { conditionsMet } = event
      return conditionsMet ? { ...offer, conditionsMet } : { ...offer, conditionsMet, status: 'lapsed' }
    }
    case 'RefusalQualified':
      return { ...offer, qualification: event.qualification }
    case 'LeaseRecorded':
      return { ...offer, leaseSignedOn: event.signedOn }
    default:
      return assertNever(event)
  }
}

/**
 * The one offer to notify: the first that has not fallen, when it still waits its turn. A late acceptance takes the
 * turn back from a next rank that was not notified yet.
 */
function passedOn(offers: readonly Offer[]): readonly Offer[] {
  const first = offers.findIndex((offer) => offer.status !== 'refused' && offer.status !== 'lapsed')
  return offers.map((offer, index) => {
    if (index === first && offer.status === 'next') return { ...offer, status: 'to-notify' }
    return index > first && offer.status === 'to-notify' ? { ...offer, status: 'next' } : offer
  })
}
