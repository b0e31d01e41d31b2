import type { AttendanceEntry, Quorum } from './attendance/types.ts'
import type { CivilDate, Instant } from './calendar.ts'
import type { Decision } from './decision/types.ts'
import type { EventContext } from './events.ts'
import type { Acceptance } from './finding/types.ts'
import type { Opinion } from './occupancy/types.ts'
import type { Offer } from './offer/types.ts'
import type { PresidentElected } from './presidency/events.ts'
import type { RejectionNotice } from './rejection/types.ts'
import type { CandidateFile, ProtectedPart, UrgentAllocationFrame, VacancyFrame } from './session/events.ts'
import type { Policy } from './session/policy/policy.ts'
import type { CeilingTable, DocumentList, MotiveList, ScoringGrid } from './session/reference-lists.ts'
import type {
  CandidateId,
  CandidatesException,
  Commission,
  ItemId,
  OccupancyReview,
  Organisation,
  SeatId,
  Sitting,
} from './session/types.ts'
import type { ItemResult, OpenVote } from './vote/types.ts'

/** Where the sitting stands. */
export type Phase = 'prepared' | 'open' | 'suspended' | 'closed' | 'signed'

/** A candidate as presented for an item. The protected part is null until imported, or where it is withheld. */
export interface CandidateState {
  readonly file: CandidateFile
  readonly protectedPart: ProtectedPart | null
  /** Taken off the agenda: not a decision, not counted among those examined. */
  readonly withdrawn: { readonly reason: string } | null
}

interface ItemCommon {
  readonly id: ItemId
  readonly startedAt: Instant | null
  readonly recusals: readonly SeatId[]
  /** A vote in progress, or null. */
  readonly openVote: OpenVote | null
  /** The last result, or null before any; cleared by a reopening. */
  readonly result: ItemResult | null
  /** The ballots that the last result counted, by seat; empty after a consensus. */
  readonly ballots: OpenVote['ballots']
  /** Frozen at adoption (contract 5.19); null while undecided. */
  readonly adopted: {
    readonly at: Instant
    readonly sitting: readonly SeatId[]
    readonly quorum: Quorum
    /** The attendance of that moment, for the minutes to tell who took part. */
    readonly presence: SessionState['presence']
  } | null
  /** Reasons of the reopenings, oldest first. */
  readonly reopenings: readonly { readonly at: Instant; readonly reason: string }[]
}

export interface VacancyItem extends ItemCommon {
  readonly kind: 'vacancy'
  readonly vacancy: VacancyFrame
  readonly candidates: readonly CandidateState[]
  /** The file's exception, or the one recorded in the sitting, which replaces it. */
  readonly exception: CandidatesException | null
  readonly proposal: readonly Decision[] | null
  /** The findings of the regularity guard that the commission passed over, in the order in which it did. */
  readonly acceptances: readonly Acceptance[]
  readonly decisions: readonly Decision[]
  /** By rank; empty until adopted. */
  readonly offers: readonly Offer[]
  /** The notices of decisions d and e; empty until one is received. */
  readonly rejections: readonly RejectionNotice[]
}

export interface UrgentAllocationItem extends ItemCommon {
  readonly kind: 'urgent-allocation'
  readonly allocation: UrgentAllocationFrame
  /** Null until its import event has been folded, or where it is withheld. */
  readonly candidate: CandidateState | null
}

export interface OccupancyReviewItem extends ItemCommon {
  readonly kind: 'occupancy-review'
  readonly review: OccupancyReview
  readonly opinion: Opinion | null
}

export type Item = VacancyItem | UrgentAllocationItem | OccupancyReviewItem

export interface RectifyingAct {
  readonly number: number
  readonly at: Instant
  readonly reason: string
  readonly text: string
  readonly item?: ItemId
  readonly signedAt: Instant | null
}

/** The whole sitting, folded from its journal. */
export interface SessionState {
  readonly organisation: Organisation
  /** The election of the president in this sitting; null where the file's president stays. */
  readonly presidentElection: (Omit<PresidentElected, 'type'> & { readonly at: Instant }) | null
  readonly commission: Commission
  readonly session: Sitting
  readonly grid: ScoringGrid | null
  readonly ceilings: CeilingTable
  /** The published figures of what `ceilings` held provisionally, once known. Decisions keep resting on `ceilings`. */
  readonly confirmedCeilings: CeilingTable | null
  readonly motives: MotiveList
  readonly documents: DocumentList
  /** What the organisation sets beside its règlement intérieur; whole, whatever the age of the journal. */
  readonly policy: Policy
  /** Once it is sent to the members: the day of which scores speak. Null before, then that is the session's own. */
  readonly agenda: { readonly sentOn: CivilDate } | null
  readonly phase: Phase
  readonly opened: { readonly at: Instant; readonly secretary: string; readonly chair: SeatId } | null
  readonly closedAt: Instant | null
  readonly suspensions: readonly { readonly at: Instant; readonly resumedAt: Instant | null }[]
  /** The item the room is turned to. */
  readonly currentItem: ItemId | null
  /** Every line of the attendance sheet, in order. */
  readonly attendance: readonly AttendanceEntry[]
  /** The line in force of each seat. */
  readonly presence: Readonly<Record<SeatId, AttendanceEntry>>
  /** In the running order: vacancies by `order`, then urgent allocations, then occupancy reviews. */
  readonly items: readonly Item[]
  /** Each with the journal's head at that signature: the hash that the signed minutes print, whatever follows. */
  readonly signatures: readonly {
    readonly seat: SeatId
    readonly at: Instant
    readonly journal?: NonNullable<EventContext['journal']>
  }[]
  readonly rectifications: readonly RectifyingAct[]
}

export type { CandidateId, ItemId, SeatId }
