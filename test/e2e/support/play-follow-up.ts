import type { CommandOf } from '../../../shared/domain/commands.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { FollowUpPane } from '../pages/follow-up-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import type { Play } from './play.ts'

type FollowUpAct = CommandOf<
  | 'RecordNotification'
  | 'RecordAnswer'
  | 'RecordSilence'
  | 'RecordDocument'
  | 'RecordLease'
  | 'QualifyRefusal'
>

/** Records what happens to an offer after the sitting. */
export async function playFollowUp({ page, book }: Play, command: FollowUpAct): Promise<void> {
  await new RunningOrder(page).lookAt(book.itemNumber(book.itemOf(command.candidate)))
  const pane = new FollowUpPane(page)
  const name = book.applicantsName(command.candidate)
  switch (command.type) {
    case 'RecordNotification':
      return pane.notification(name, command.receivedOn, command.proof)
    case 'RecordAnswer':
      return command.answer === 'accepted'
        ? pane.acceptance(name, command.on)
        : pane.refusal(name, command.on, command.justified === true, command.motive ?? '')
    case 'RecordSilence':
      return pane.silence(name, command.on)
    case 'RecordDocument':
      return pane.document(name, command.on, command.conditionsMet)
    case 'RecordLease':
      return pane.lease(name, command.signedOn)
    case 'QualifyRefusal': {
      const consulted = command.consulted.map((seat) => book.seatName(seat))
      return pane.qualification(name, { ...command, consulted })
    }
    default:
      return assertNever(command)
  }
}
