import type { Instant } from '../calendar.ts'
import type { CheckCode } from '../checks.ts'
import type { CandidateId } from '../session/types.ts'

/** Which finding of a dwelling: its code, and the candidate it speaks of where it speaks of one. */
export interface FindingKey {
  readonly check: CheckCode
  readonly candidate?: CandidateId
}

/** The commission passed over a finding of the regularity guard, with its reason: the minutes tell it. */
export interface Acceptance extends FindingKey {
  readonly reason: string
  readonly at: Instant
}
