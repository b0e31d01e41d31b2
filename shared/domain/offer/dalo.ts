import type { CandidateFile } from '../session/events.ts'
import type { Offer } from './types.ts'

/**
 * True for a household recognised under the droit au logement opposable: every offer it receives is made under it, and
 * its letter warns of the loss that a refusal brings (CCH R*441-16-3).
 */
export function isDaloHousehold({ priority }: Pick<CandidateFile, 'priority'>): boolean {
  return priority?.dalo === true || priority?.daloDesignatedByPrefect === true
}

/** What a refusal or silence brings to a DALO household; null where nothing was refused. */
export type DaloConsequence = 'loss' | 'no-loss'

/**
 * A refusal of a fitting offer loses the decision of the commission de médiation only where the notice said so
 * (CCH R*441-16-3; CE 4 November 2015, n° 374241). A notice of which nothing was kept is held not to have said it.
 */
export function daloConsequence(file: Pick<CandidateFile, 'priority'>, offer: Offer): DaloConsequence | null {
  if (!isDaloHousehold(file) || !isRefusal(offer)) return null
  return offer.daloWarning === true ? 'loss' : 'no-loss'
}

/** True for an offer refused in words or by silence (CCH R441-10), not for an allocation that fell with its condition. */
export function isRefusal({ status, conditionsMet }: Offer): boolean {
  return status === 'refused' || (status === 'lapsed' && conditionsMet !== false)
}
