import type { CivilDate } from '../calendar.ts'
import type { EmbeddedPolicy } from './policy/policy.ts'
import type { CeilingTable, DocumentList, MotiveList, ScoringGrid } from './reference-lists.ts'
import type {
  Candidate,
  CandidateId,
  Commission,
  ItemId,
  OccupancyReview,
  Organisation,
  SeatId,
  Sitting,
  UrgentAllocation,
  Vacancy,
} from './types.ts'

/** What is masked on every surface but the secretary's: where the household lives and its free note. */
export type ProtectedPart = Pick<Candidate, 'address' | 'currentHousing' | 'note'>
export type CandidateFile = Omit<Candidate, keyof ProtectedPart>
export type VacancyFrame = Omit<Vacancy, 'candidates'>
export type UrgentAllocationFrame = Omit<UrgentAllocation, 'candidate'>

/** The first event: the session and every list it rests on, so that the journal alone rebuilds everything. */
export interface SessionImported {
  readonly type: 'SessionImported'
  readonly organisation: Organisation
  readonly commission: Commission
  readonly session: Sitting
  readonly grid: ScoringGrid | null
  readonly ceilings: CeilingTable
  readonly motives: MotiveList
  readonly documents: DocumentList
  /** Absent from the journals written before the organisation could set one. */
  readonly policy?: EmbeddedPolicy
}
export interface VacancyImported {
  readonly type: 'VacancyImported'
  readonly vacancy: VacancyFrame
}
export interface UrgentAllocationImported {
  readonly type: 'UrgentAllocationImported'
  readonly allocation: UrgentAllocationFrame
}
export interface OccupancyReviewImported {
  readonly type: 'OccupancyReviewImported'
  readonly review: OccupancyReview
}
export interface CandidateImported {
  readonly type: 'CandidateImported'
  readonly item: ItemId
  readonly candidate: CandidateFile
}
export interface ProtectedPartImported {
  readonly type: 'ProtectedPartImported'
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly part: ProtectedPart
}

/** The agenda went to the members; scores are those of that day from then on. */
export interface AgendaSent {
  readonly type: 'AgendaSent'
  readonly on: CivilDate
}
export interface SessionOpened {
  readonly type: 'SessionOpened'
  readonly secretary: string
  readonly chair: SeatId
}
export interface SessionSuspended {
  readonly type: 'SessionSuspended'
}
export interface SessionResumed {
  readonly type: 'SessionResumed'
}
export interface SessionClosed {
  readonly type: 'SessionClosed'
}
export interface MinutesSigned {
  readonly type: 'MinutesSigned'
  readonly seat: SeatId
  /** 0 for the minutes themselves, then the number of the rectifying act. */
  readonly act: number
}
export interface MinutesRectified {
  readonly type: 'MinutesRectified'
  readonly act: number
  readonly reason: string
  readonly text: string
  readonly item?: ItemId
}

export type SessionEvent =
  | SessionImported
  | VacancyImported
  | UrgentAllocationImported
  | OccupancyReviewImported
  | CandidateImported
  | ProtectedPartImported
  | AgendaSent
  | SessionOpened
  | SessionSuspended
  | SessionResumed
  | SessionClosed
  | MinutesSigned
  | MinutesRectified
