import type { CivilDate } from '../calendar.ts'
import type { CandidateId } from '../session/types.ts'

export type OfferStatus = 'to-notify' | 'waiting' | 'accepted' | 'refused' | 'lapsed' | 'next'

/** Where one ranked candidate stands after the adoption. */
export interface Offer {
  readonly candidate: CandidateId
  readonly rank: number
  readonly status: OfferStatus
  readonly receivedOn?: CivilDate
  readonly proof?: string
  readonly deadline?: CivilDate
  readonly answer?: 'accepted' | 'refused'
  readonly on?: CivilDate
  readonly late?: boolean
  readonly justified?: boolean
  readonly motive?: string
  /** Outcome of a condition suspensive; absent while the document is awaited. */
  readonly conditionsMet?: boolean
  readonly leaseSignedOn?: CivilDate
}
