import type { Page } from 'playwright-core'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { AskDialog } from '../pages/ask-dialog.ts'
import { CheckBand } from '../pages/check-band.ts'
import { MembersPane } from '../pages/members-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import { VotePanel } from '../pages/vote-panel.ts'
import type { Play } from './play.ts'

type ItemAct = CommandOf<
  | 'Recuse'
  | 'CancelRecusal'
  | 'OpenVote'
  | 'CastBallot'
  | 'CloseVote'
  | 'CancelVote'
  | 'AdoptByConsensus'
  | 'ReopenItem'
  | 'AcceptFinding'
  | 'WithdrawAcceptance'
>

type Finding = Pick<CommandOf<'WithdrawAcceptance'>, 'check' | 'candidate'>

/** What decides of one item, and who takes part in it. */
export async function playItemAct(play: Play, command: ItemAct): Promise<void> {
  const { page, book } = play
  await new MembersPane(page).show('Membres du point')
  await new RunningOrder(page).lookAt(book.itemNumber(command.item))
  await act(play, command)
}

async function act({ page, book, hand }: Play, command: ItemAct): Promise<void> {
  const vote = new VotePanel(page)
  const number = book.itemNumber(command.item)
  switch (command.type) {
    case 'Recuse':
      return hand.recuse(book.seatName(command.seat))
    case 'CancelRecusal':
      return hand.cancelRecusal(book.seatName(command.seat))
    case 'OpenVote':
      await hand.openVote(command.method)
      return vote.isOpen(command.method)
    case 'CastBallot':
      return hand.cast(book.seatName(command.seat), command.choice)
    case 'CloseVote':
      await hand.closeVote()
      return vote.hasResult()
    case 'CancelVote':
      await vote.cancelButton().click()
      await giveReason(page, `Annuler le vote sur ${number}`, command.reason, 'Annuler ce vote')
      return vote.isToDecide()
    case 'AdoptByConsensus':
      await hand.adopt()
      return vote.hasResult()
    case 'ReopenItem':
      await vote.reopenButton().click()
      await giveReason(page, `Rouvrir le point ${number}`, command.reason, 'Rouvrir ce point')
      return vote.isToDecide()
    case 'AcceptFinding':
      return new CheckBand(page).accept(findingLabel(book, command), command.reason)
    case 'WithdrawAcceptance':
      return new CheckBand(page).goBack(findingLabel(book, command))
    default:
      return assertNever(command)
  }
}

/** The words under which the screen shows a finding: only those of the example's second sitting. */
function findingLabel(book: Play['book'], { check, candidate }: Finding): string {
  const subject = check === 'remainder-low' ? 'Reste à vivre faible' : check
  return candidate === undefined ? subject : `${subject}, candidature ${book.letter(candidate)}`
}

async function giveReason(page: Page, title: string, reason: string, verb: string): Promise<void> {
  const dialog = new AskDialog(page, title)
  await dialog.type('Motif', reason)
  await dialog.confirm(verb)
}
