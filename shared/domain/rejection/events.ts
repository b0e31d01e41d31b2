import type { CivilDate } from '../calendar.ts'
import type { CandidateId, ItemId } from '../session/types.ts'

export interface RejectionNotified {
  readonly type: 'RejectionNotified'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly receivedOn: CivilDate
  readonly proof: string
  /** Of an inadmissible request alone, counted when the notice was recorded. */
  readonly radiationOn?: CivilDate
}
export interface RejectionAnswered {
  readonly type: 'RejectionAnswered'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly on: CivilDate
  readonly text: string
}

export type RejectionEvent = RejectionNotified | RejectionAnswered
