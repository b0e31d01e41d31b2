import { type ThreeOffers, threeOffers } from '../../../shared/domain/occupancy/consequences.ts'
import { nextReviewOn, reviewDuty } from '../../../shared/domain/occupancy/next-review.ts'
import type { OccupancyReview } from '../../../shared/domain/session/types.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { Fact } from './fact.ts'
import { formatDate } from './format.ts'

/** The next examination, and the consequence of three refused offers where the law attaches it. */
export function occupancyFacts({ policy, session }: SessionState, review: OccupancyReview): readonly Fact[] {
  const consequence = threeOffersText(threeOffers(policy, review, session.date))
  return [
    { label: 'Prochain examen', value: nextReviewText(policy, review, session.date) },
    ...(consequence === null ? [] : [{ label: 'Trois offres refusées', value: consequence }]),
  ]
}

function nextReviewText(policy: SessionState['policy'], review: OccupancyReview, on: string): string {
  const date = formatDate(nextReviewOn(review.leaseSignedOn, on))
  switch (reviewDuty(policy, review.dwelling)) {
    case 'due':
      return date
    case 'not-due':
      return `${date}, facultatif hors zone tendue`
    case 'unknown':
      return `${date}, si la commune est en zone tendue`
  }
}

function threeOffersText(found: ThreeOffers): string | null {
  switch (found.kind) {
    case 'attaches':
      return `perte du droit au maintien dans les lieux (CCH, art. ${found.article})`
    case 'if-listed':
      return 'perte du droit au maintien, si la commune est de celles que vise l’article L. 442-3-1 du CCH'
    case 'none':
      return null
    default:
      return assertNever(found)
  }
}
