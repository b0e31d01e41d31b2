import { assertNever } from '../util/assert-never.ts'
import { applyAttendanceEvent } from './attendance/apply.ts'
import { applyCeilingsEvent } from './ceilings/apply.ts'
import { applyDecisionEvent } from './decision/apply.ts'
import type { DomainEvent, EventContext } from './events.ts'
import { applyFindingEvent } from './finding/apply.ts'
import { applyOccupancyEvent } from './occupancy/apply.ts'
import { applyOfferEvent } from './offer/apply.ts'
import { applyPresidencyEvent } from './presidency/apply.ts'
import { applyRejectionEvent } from './rejection/apply.ts'
import { applyImport, applySessionEvent } from './session/apply.ts'
import type { SessionImported } from './session/events.ts'
import type { SessionState } from './state.ts'
import { applyVacancyEvent } from './vacancy/apply.ts'
import { applyVoteEvent } from './vote/apply.ts'

/**
 * The state after an event. Total and pure: an event is a fact, it is never refused here. A journal begins with
 * `SessionImported`; anything else on no state is a bug and throws.
 */
export function apply(state: SessionState | null, event: DomainEvent, context: EventContext): SessionState {
  if (event.type === 'SessionImported') return applyImport(event)
  if (state === null) throw new Error(`a journal cannot begin with ${event.type}`)
  return applyFollowing(state, event, context)
}

function applyFollowing(
  state: SessionState,
  event: Exclude<DomainEvent, SessionImported>,
  context: EventContext,
): SessionState {
  switch (event.type) {
    case 'VacancyImported':
    case 'UrgentAllocationImported':
    case 'OccupancyReviewImported':
    case 'CandidateImported':
    case 'ProtectedPartImported':
    case 'AgendaSent':
    case 'SessionOpened':
    case 'SessionSuspended':
    case 'SessionResumed':
    case 'SessionClosed':
    case 'MinutesSigned':
    case 'MinutesRectified':
      return applySessionEvent(state, event, context)
    case 'PresidentElected':
      return applyPresidencyEvent(state, event, context)
    case 'AttendanceRecorded':
    case 'SeatRecused':
    case 'RecusalCancelled':
      return applyAttendanceEvent(state, event, context)
    case 'ItemStarted':
    case 'CandidateWithdrawn':
    case 'CandidateReinstated':
    case 'ExceptionRecorded':
    case 'ItemReopened':
      return applyVacancyEvent(state, event, context)
    case 'FindingAccepted':
    case 'AcceptanceWithdrawn':
      return applyFindingEvent(state, event, context)
    case 'DecisionsProposed':
      return applyDecisionEvent(state, event)
    case 'VoteOpened':
    case 'BallotCast':
    case 'VoteClosed':
    case 'VoteCancelled':
    case 'ItemAdoptedByConsensus':
      return applyVoteEvent(state, event, context)
    case 'OpinionGiven':
      return applyOccupancyEvent(state, event)
    case 'OfferNotified':
    case 'OfferAnswered':
    case 'OfferLapsed':
    case 'DocumentRecorded':
    case 'LeaseRecorded':
    case 'RefusalQualified':
      return applyOfferEvent(state, event)
    case 'RejectionNotified':
    case 'RejectionAnswered':
      return applyRejectionEvent(state, event)
    case 'CeilingsConfirmed':
      return applyCeilingsEvent(state, event)
    default:
      return assertNever(event)
  }
}
