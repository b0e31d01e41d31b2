import { threeOffers } from '../domain/occupancy/consequences.ts'
import { nextReviewOn, reviewDuty } from '../domain/occupancy/next-review.ts'
import type { OccupancyReviewItem } from '../domain/state.ts'
import { assertNever } from '../util/assert-never.ts'
import { dateInLetters } from './dates.ts'
import { fill } from './wording/fill.ts'
import type { Writing } from './writing.ts'

/** When the tenancy is examined next (CCH L442-5-2): a duty, an option, or not known, by the dwelling's commune. */
export function nextReviewText({ state, wording }: Writing, { review }: OccupancyReviewItem): string {
  const words = wording.minutes.nextReview
  const date = dateInLetters(nextReviewOn(review.leaseSignedOn, state.session.date))
  return fill(words[reviewDuty(state.policy, review.dwelling)], { date })
}

/** What three refused offers bring, in the situations to which the law attaches it; null elsewhere. */
export function threeOffersText({ state, wording }: Writing, { review }: OccupancyReviewItem): string | null {
  const words = wording.minutes.threeOffers
  const found = threeOffers(state.policy, review, state.session.date)
  switch (found.kind) {
    case 'attaches':
      return fill(words.attaches, { article: found.article })
    case 'if-listed':
      return words.ifListed
    case 'none':
      return null
    default:
      return assertNever(found)
  }
}
