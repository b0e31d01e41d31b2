import { type EventReader, eventReader } from '../util/event-reader.ts'
import type { EventType } from './events.ts'
import { upcasters } from './upcasters.ts'

/**
 * The version of each event that this application writes, and so the list of those it knows. An event of a type or a
 * version not here stops a replica with "mise à jour nécessaire": it is never guessed.
 */
export const eventVersions: Readonly<Record<EventType, number>> = {
  SessionImported: 1,
  VacancyImported: 1,
  UrgentAllocationImported: 1,
  OccupancyReviewImported: 1,
  CandidateImported: 1,
  ProtectedPartImported: 1,
  AgendaSent: 1,
  SessionOpened: 1,
  SessionSuspended: 1,
  SessionResumed: 1,
  SessionClosed: 1,
  MinutesSigned: 1,
  MinutesRectified: 1,
  PresidentElected: 1,
  AttendanceRecorded: 1,
  SeatRecused: 1,
  RecusalCancelled: 1,
  ItemStarted: 1,
  CandidateWithdrawn: 1,
  CandidateReinstated: 1,
  ExceptionRecorded: 1,
  ItemReopened: 1,
  DecisionsProposed: 1,
  VoteOpened: 1,
  BallotCast: 1,
  VoteClosed: 1,
  VoteCancelled: 1,
  ItemAdoptedByConsensus: 1,
  FindingAccepted: 1,
  AcceptanceWithdrawn: 1,
  OpinionGiven: 1,
  OfferNotified: 1,
  OfferAnswered: 1,
  OfferLapsed: 1,
  DocumentRecorded: 1,
  LeaseRecorded: 1,
  RefusalQualified: 1,
  RejectionNotified: 1,
  RejectionAnswered: 1,
  CeilingsConfirmed: 1,
}

/** The events that this application reads: those it writes, and the older versions of them. */
export const sittingEvents: EventReader = eventReader(eventVersions, upcasters)

/** True for an event that this application can fold. */
export function isKnownEvent(type: string, version: number): boolean {
  return sittingEvents.knows(type, version)
}
