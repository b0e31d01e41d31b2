import type { CommandOf } from '../../../shared/domain/commands.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { RejectionPane } from '../pages/rejection-pane.ts'
import { RunningOrder } from '../pages/running-order.ts'
import type { Play } from './play.ts'

type RejectionAct = CommandOf<'RecordRejectionNotice' | 'RecordRejectionAnswer' | 'ConfirmCeilings'>

/** Records what follows a rejection, and the ceilings it may wait for. */
export async function playRejection({ page, book }: Play, command: RejectionAct): Promise<void> {
  const pane = new RejectionPane(page)
  if (command.type === 'ConfirmCeilings') return pane.confirmCeilings(JSON.stringify(command.table))
  await new RunningOrder(page).lookAt(book.itemNumber(book.itemOf(command.candidate)))
  const name = book.applicantsName(command.candidate)
  switch (command.type) {
    case 'RecordRejectionNotice':
      return pane.notice(name, command.receivedOn, command.proof)
    case 'RecordRejectionAnswer':
      return pane.answer(name, command.on, command.text)
    default:
      return assertNever(command)
  }
}
