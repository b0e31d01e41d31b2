import type { CivilDate } from '../calendar.ts'
import type { CandidateId, SeatId } from '../session/types.ts'

export type OfferStatus = 'to-notify' | 'waiting' | 'accepted' | 'refused' | 'lapsed' | 'next'

/** Whether a refusal was justified, who says so, and the trace of whom they asked. */
export interface RefusalQualification {
  readonly justified: boolean
  readonly decidedBy: 'organisation' | 'reservataire'
  readonly consultedOn: CivilDate
  readonly consulted: readonly SeatId[]
  readonly reason: string
}

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
  /** The notice warned a DALO household of what a refusal brings; absent where nothing says that it did. */
  readonly daloWarning?: true
  readonly qualification?: RefusalQualification
  /** Outcome of a condition suspensive; absent while the document is awaited. */
  readonly conditionsMet?: boolean
  readonly leaseSignedOn?: CivilDate
}
