import { assertNever } from '../util/assert-never.ts'
import { decideCancelRecusal, decideRecordAttendance, decideRecuse } from './attendance/decide.ts'
import { decideConfirmCeilings } from './ceilings/decide.ts'
import type { Command } from './commands.ts'
import { decideProposeDecisions } from './decision/decide.ts'
import { decideAcceptFinding, decideWithdrawAcceptance } from './finding/decide.ts'
import { firstRefusal, knownSeat } from './guards.ts'
import { decideGiveOpinion } from './occupancy/decide.ts'
import {
  decideRecordAnswer,
  decideRecordDocument,
  decideRecordLease,
  decideRecordNotification,
  decideRecordSilence,
} from './offer/decide.ts'
import { decideQualifyRefusal } from './offer/decide-qualification.ts'
import { type DecideContext, type Outcome, refused } from './outcome.ts'
import { decideElectPresident } from './presidency/decide.ts'
import { decideRecordRejectionAnswer, decideRecordRejectionNotice } from './rejection/decide.ts'
import {
  decideCloseSession,
  decideOpenSession,
  decideRectifyMinutes,
  decideResumeSession,
  decideSuspendSession,
} from './session/decide.ts'
import { decideSendAgenda } from './session/decide-agenda.ts'
import { decideSignMinutes } from './session/decide-signature.ts'
import type { SessionState } from './state.ts'
import { withoutUnreadNames } from './unread-names.ts'
import {
  decideRecordException,
  decideReinstateCandidate,
  decideReopenItem,
  decideStartItem,
  decideWithdrawCandidate,
} from './vacancy/decide.ts'
import { decideAdoptByConsensus, decideCancelVote, decideCloseVote, decideOpenVote } from './vote/decide.ts'
import { decideCastBallot } from './vote/decide-ballot.ts'

/**
 * What the commission's rules answer to a command: the events it brings about, or the first refusal in the order of
 * contract 5.10. Pure: reads no clock, and never changes the state. The command's shape is already checked
 * (`readCommand`); whether its id was applied before is the hub's to know.
 */
export function decide(state: SessionState, command: Command, context: DecideContext): Outcome {
  const { by } = command
  if (by === 'secretary') return decideKnown(state, command, context)
  const stranger = firstRefusal([knownSeat(state, by)])
  if (stranger !== null) return refused(stranger)
  const outcome = decideKnown(state, command, context)
  return outcome.kind === 'refused' ? refused(withoutUnreadNames(state, by, outcome.refusal)) : outcome
}

function decideKnown(state: SessionState, command: Command, context: DecideContext): Outcome {
  switch (command.type) {
    case 'SendAgenda':
      return decideSendAgenda(state, command)
    case 'OpenSession':
      return decideOpenSession(state, command)
    case 'SuspendSession':
      return decideSuspendSession(state, command)
    case 'ResumeSession':
      return decideResumeSession(state, command)
    case 'CloseSession':
      return decideCloseSession(state, command)
    case 'SignMinutes':
      return decideSignMinutes(state, command)
    case 'RectifyMinutes':
      return decideRectifyMinutes(state, command)
    case 'ElectPresident':
      return decideElectPresident(state, command)
    case 'RecordAttendance':
      return decideRecordAttendance(state, command)
    case 'Recuse':
      return decideRecuse(state, command)
    case 'CancelRecusal':
      return decideCancelRecusal(state, command)
    case 'StartItem':
      return decideStartItem(state, command)
    case 'WithdrawCandidate':
      return decideWithdrawCandidate(state, command)
    case 'ReinstateCandidate':
      return decideReinstateCandidate(state, command)
    case 'RecordException':
      return decideRecordException(state, command)
    case 'ReopenItem':
      return decideReopenItem(state, command)
    case 'AcceptFinding':
      return decideAcceptFinding(state, command)
    case 'WithdrawAcceptance':
      return decideWithdrawAcceptance(state, command)
    case 'ProposeDecisions':
      return decideProposeDecisions(state, command)
    case 'OpenVote':
      return decideOpenVote(state, command)
    case 'CastBallot':
      return decideCastBallot(state, command, context)
    case 'CloseVote':
      return decideCloseVote(state, command)
    case 'CancelVote':
      return decideCancelVote(state, command)
    case 'AdoptByConsensus':
      return decideAdoptByConsensus(state, command)
    case 'GiveOpinion':
      return decideGiveOpinion(state, command)
    case 'RecordNotification':
      return decideRecordNotification(state, command)
    case 'RecordAnswer':
      return decideRecordAnswer(state, command)
    case 'RecordSilence':
      return decideRecordSilence(state, command)
    case 'RecordDocument':
      return decideRecordDocument(state, command)
    case 'RecordLease':
      return decideRecordLease(state, command)
    case 'QualifyRefusal':
      return decideQualifyRefusal(state, command)
    case 'RecordRejectionNotice':
      return decideRecordRejectionNotice(state, command)
    case 'RecordRejectionAnswer':
      return decideRecordRejectionAnswer(state, command)
    case 'ConfirmCeilings':
      return decideConfirmCeilings(state, command)
    default:
      return assertNever(command)
  }
}
