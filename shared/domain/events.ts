import type { AttendanceEvent } from './attendance/events.ts'
import type { Instant } from './calendar.ts'
import type { CeilingsEvent } from './ceilings/events.ts'
import type { DecisionEvent } from './decision/events.ts'
import type { FindingEvent } from './finding/events.ts'
import type { OccupancyEvent } from './occupancy/events.ts'
import type { OfferEvent } from './offer/events.ts'
import type { PresidencyEvent } from './presidency/events.ts'
import type { RejectionEvent } from './rejection/events.ts'
import type { SessionEvent } from './session/events.ts'
import type { VacancyEvent } from './vacancy/events.ts'
import type { VoteEvent } from './vote/events.ts'

/** A fact that `decide` found true: what the journal keeps. Past tense, versioned by `eventVersions`. */
export type DomainEvent =
  | SessionEvent
  | PresidencyEvent
  | AttendanceEvent
  | VacancyEvent
  | FindingEvent
  | DecisionEvent
  | VoteEvent
  | OccupancyEvent
  | OfferEvent
  | RejectionEvent
  | CeilingsEvent

export type EventType = DomainEvent['type']

/** What the journal's envelope says of an event besides its content. */
export interface EventContext {
  /** What the author's clock said: for people, never for order. */
  readonly at: Instant
  readonly receivedAt: Instant
  /** A seat or "secretary". */
  readonly by: string
  /** The journal's head with this event; absent while it is only pending. */
  readonly journal?: { readonly length: number; readonly hash: string }
}
