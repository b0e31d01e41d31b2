import type { CandidateId, CandidatesException, ItemId } from '../session/types.ts'

export interface ItemStarted {
  readonly type: 'ItemStarted'
  readonly item: ItemId
}
export interface CandidateWithdrawn {
  readonly type: 'CandidateWithdrawn'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly reason: string
}
export interface CandidateReinstated {
  readonly type: 'CandidateReinstated'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly reason: string
}
export interface ExceptionRecorded {
  readonly type: 'ExceptionRecorded'
  readonly item: ItemId
  readonly exception: CandidatesException
}
export interface ItemReopened {
  readonly type: 'ItemReopened'
  readonly item: ItemId
  readonly reason: string
}

export type VacancyEvent =
  | ItemStarted
  | CandidateWithdrawn
  | CandidateReinstated
  | ExceptionRecorded
  | ItemReopened
