import type { CivilDate } from '../calendar.ts'
import type { CandidateId, ItemId } from '../session/types.ts'
import type { RefusalQualification } from './types.ts'

export interface OfferNotified {
  readonly type: 'OfferNotified'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly receivedOn: CivilDate
  readonly proof: string
  /** The last day to answer, counted when the notice was recorded (contract 5.28). */
  readonly deadline: CivilDate
  /** The letter warned a DALO household of what a refusal brings; absent where it did not. */
  readonly daloWarning?: true
}
export interface OfferAnswered {
  readonly type: 'OfferAnswered'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly on: CivilDate
  readonly answer: 'accepted' | 'refused'
  readonly late: boolean
  readonly justified?: boolean
  readonly motive?: string
}
/** The delay ran out without an answer, which is a refusal (CCH R441-10). */
export interface OfferLapsed {
  readonly type: 'OfferLapsed'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly on: CivilDate
}
export interface DocumentRecorded {
  readonly type: 'DocumentRecorded'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly on: CivilDate
  readonly conditionsMet: boolean
}
export interface LeaseRecorded {
  readonly type: 'LeaseRecorded'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly signedOn: CivilDate
}

/** Whether a refusal was justified; the latest counts, the journal keeps them all. */
export interface RefusalQualified {
  readonly type: 'RefusalQualified'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly qualification: RefusalQualification
}

export type OfferEvent =
  | OfferNotified
  | OfferAnswered
  | OfferLapsed
  | DocumentRecorded
  | LeaseRecorded
  | RefusalQualified
