import type { Command } from '../../../shared/domain/commands.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { RefusalNotices } from '../pages/refusal-notices.ts'
import { RunningOrder } from '../pages/running-order.ts'
import type { Play } from './play.ts'
import { playCandidateAct } from './play-candidate-act.ts'
import { playFollowUp } from './play-follow-up.ts'
import { playItemAct } from './play-item-act.ts'
import { playOpinion } from './play-opinion.ts'
import { playProposal } from './play-proposal.ts'
import { playRejection } from './play-rejection.ts'
import { playSessionAct } from './play-session-act.ts'

/**
 * Does on the chair's screen what a command asks, with clicks and keys alone, and waits until the screen shows it. What
 * a member's own device would send (a ballot, a déport, the signature) is done at the secretary's desk.
 */
export async function playOnScreen(play: Play, command: Command): Promise<void> {
  switch (command.type) {
    case 'SendAgenda':
    case 'ElectPresident':
    case 'OpenSession':
    case 'SuspendSession':
    case 'ResumeSession':
    case 'CloseSession':
    case 'SignMinutes':
    case 'RectifyMinutes':
    case 'RecordAttendance':
      return playSessionAct(play, command)
    case 'StartItem':
      return play.hand.call(play.book.itemNumber(command.item))
    case 'ProposeDecisions':
      return playProposal(play, command)
    case 'GiveOpinion':
      return playOpinion(play, command)
    case 'WithdrawCandidate':
    case 'ReinstateCandidate':
    case 'RecordException':
      return playCandidateAct(play, command)
    case 'Recuse':
    case 'CancelRecusal':
    case 'OpenVote':
    case 'CastBallot':
    case 'CloseVote':
    case 'CancelVote':
    case 'AdoptByConsensus':
    case 'ReopenItem':
    case 'AcceptFinding':
    case 'WithdrawAcceptance':
      return playItemAct(play, command)
    case 'RecordNotification':
    case 'RecordAnswer':
    case 'RecordSilence':
    case 'RecordDocument':
    case 'RecordLease':
    case 'QualifyRefusal':
      return playFollowUp(play, command)
    case 'RecordRejectionNotice':
    case 'RecordRejectionAnswer':
    case 'ConfirmCeilings':
      return playRejection(play, command)
    default:
      return assertNever(command)
  }
}

/** Asks for a vote that will not be opened, and answers what the screen says of it. */
export async function refusedVoteOnScreen(
  { page, book, hand }: Play,
  { item, method }: Extract<Command, { type: 'OpenVote' }>,
): Promise<string> {
  await new RunningOrder(page).lookAt(book.itemNumber(item))
  await hand.openVote(method)
  return new RefusalNotices(page).said('Ouverture du vote')
}
