import type { CivilDate } from '../calendar.ts'
import type { Policy } from '../session/policy/policy.ts'
import type { Dwelling } from '../session/types.ts'
import { yearsLater } from '../terms.ts'

/** Years between two examinations of one tenancy, from the signature of its lease. */
const period = 3

/**
 * The next examination of a tenancy: the first of the dates every three years from the signature of the lease
 * (CCH L442-5-2) that comes after the sitting. A lease signed on a 29 February is examined on 1 March.
 */
export function nextReviewOn(leaseSignedOn: CivilDate, sessionDate: CivilDate): CivilDate {
  let years = period
  while (yearsLater(leaseSignedOn, years) <= sessionDate) years += period
  return yearsLater(leaseSignedOn, years)
}

/**
 * Whether the examination every three years is due where the dwelling is (CCH L442-5-2: zones of a marked imbalance
 * between supply and demand). `unknown` until the organisation says which of its communes are in one.
 */
export function reviewDuty(
  { occupancy }: Policy,
  { inseeCode }: Pick<Dwelling, 'inseeCode'>,
): 'due' | 'not-due' | 'unknown' {
  if (occupancy.tenseCommunes === null) return 'unknown'
  return occupancy.tenseCommunes.includes(inseeCode) ? 'due' : 'not-due'
}
