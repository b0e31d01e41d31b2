import { addDays, type CivilDate } from '../calendar.ts'
import { ageOn } from '../eligibility/household.ts'
import type { Policy } from '../session/policy/policy.ts'
import type { HouseholdPerson, OccupancyReview } from '../session/types.ts'

/**
 * Whether three refused offers end the tenant's right to stay. `attaches` with the article that says so; `if-listed` where
 * it hangs on the territory, which the organisation has not told; `none` with the reason why not.
 */
export type ThreeOffers =
  | { readonly kind: 'attaches'; readonly article: 'L. 442-3-1' | 'L. 442-3-2' }
  | { readonly kind: 'if-listed' }
  | { readonly kind: 'none'; readonly because: 'situation' | 'household' | 'qpv' | 'territory' }

/** Over 65 is read from the day after the 65th birthday: a protection is never read short. */
const ageLimit = 65

/**
 * The consequence of three refused offers, in the situations to which the law attaches it and in no other:
 * under-occupation (CCH L442-3-1: listed territories, outside QPV, nobody over 65 or disabled) and an adapted dwelling
 * left by who needed it (CCH L442-3-2: no territory, nobody over 65).
 */
export function threeOffers(policy: Policy, review: OccupancyReview, on: CivilDate): ThreeOffers {
  switch (review.situation) {
    case 'under-occupied':
      return underOccupied(policy, review, on)
    case 'adapted-vacated':
      return hasElder(review.persons, on)
        ? { kind: 'none', because: 'household' }
        : { kind: 'attaches', article: 'L. 442-3-2' }
    case 'over-occupied':
    case 'disability':
    case 'over-ceiling':
      return { kind: 'none', because: 'situation' }
  }
}

function underOccupied(
  { occupancy }: Policy,
  { dwelling, persons }: OccupancyReview,
  on: CivilDate,
): ThreeOffers {
  const isSpared = hasElder(persons, on) || persons.some(({ disabled }) => disabled === true)
  if (isSpared) return { kind: 'none', because: 'household' }
  if (dwelling.qpv) return { kind: 'none', because: 'qpv' }
  if (occupancy.threeOffersCommunes === null) return { kind: 'if-listed' }
  return occupancy.threeOffersCommunes.includes(dwelling.inseeCode)
    ? { kind: 'attaches', article: 'L. 442-3-1' }
    : { kind: 'none', because: 'territory' }
}

/** Anybody who lives there: the safer reading of a text that speaks of the tenants. */
function hasElder(persons: readonly HouseholdPerson[], on: CivilDate): boolean {
  return persons.some((person) => ageOn(person, addDays(on, -1)) >= ageLimit)
}
