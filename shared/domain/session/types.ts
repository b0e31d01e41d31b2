import type { z } from 'zod'
import type { DeepReadonly } from '../../util/deep-readonly.ts'
import type { ReferenceLists, ScoringGrid } from './reference-lists.ts'
import type { candidate } from './schema/candidate.ts'
import type { college, commission, organisation, seat } from './schema/commission.ts'
import type { dwelling, financing, reservation, zone } from './schema/dwelling.ts'
import type { householdIncome, householdPerson } from './schema/household.ts'
import type { personName } from './schema/person.ts'
import type {
  candidatesException,
  occupancyReview,
  sessionFile,
  sitting,
  urgentAllocation,
  vacancy,
} from './schema/session-file.ts'

/** The session file as read: amounts are integer cents. */
export type SessionFile = DeepReadonly<z.output<typeof sessionFile>>
export type Organisation = DeepReadonly<z.output<typeof organisation>>
export type Commission = DeepReadonly<z.output<typeof commission>>
export type Seat = DeepReadonly<z.output<typeof seat>>
export type College = z.output<typeof college>
export type Sitting = DeepReadonly<z.output<typeof sitting>>
export type Vacancy = DeepReadonly<z.output<typeof vacancy>>
export type Dwelling = DeepReadonly<z.output<typeof dwelling>>
export type Zone = z.output<typeof zone>
export type Financing = z.output<typeof financing>
export type Reservation = DeepReadonly<z.output<typeof reservation>>
export type Candidate = DeepReadonly<z.output<typeof candidate>>
export type PersonName = DeepReadonly<z.output<typeof personName>>
export type HouseholdPerson = DeepReadonly<z.output<typeof householdPerson>>
export type HouseholdIncome = DeepReadonly<z.output<typeof householdIncome>>
export type CandidatesException = DeepReadonly<z.output<typeof candidatesException>>
export type UrgentAllocation = DeepReadonly<z.output<typeof urgentAllocation>>
export type OccupancyReview = DeepReadonly<z.output<typeof occupancyReview>>

export type SeatId = string
export type ItemId = string
export type CandidateId = string

/** A session file that holds no defect, with the lists it rests on: what the first events of its journal embed. */
export interface PreparedSession {
  readonly file: SessionFile
  /** Null where the territory has no cotation. */
  readonly grid: ScoringGrid | null
  readonly lists: Omit<ReferenceLists, 'grids' | 'ceilings'>
  readonly ceilings: ReferenceLists['ceilings'][number]
}
