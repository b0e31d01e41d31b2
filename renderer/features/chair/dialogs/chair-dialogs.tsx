import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AcceptFindingDialog } from './accept-finding-dialog.tsx'
import { ReinstateDialog, SheetDialog, WithdrawDialog } from './candidate-dialogs.tsx'
import { CloseSessionDialog } from './close-session-dialog.tsx'
import { ElectPresidentDialog } from './elect-president-dialog.tsx'
import { ExceptionDialog } from './exception-dialog.tsx'
import { ConfirmCeilingsDialog, DueActsDialog } from './follow-up-dialogs.tsx'
import { GridDialog } from './grid-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { CancelVoteDialog, RecusalsDialog, ReopenDialog } from './item-dialogs.tsx'
import { OpenSessionDialog } from './open-session-dialog.tsx'
import { PaletteDialog } from './palette-dialog.tsx'
import { RectifyDialog } from './rectify-dialog.tsx'
import { SendAgendaDialog } from './send-agenda-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'
import './dialogs.css'

/** The dialog that is open, if any. */
export function ChairDialogs() {
  const { dialog } = useCalmDesk().view
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'elect-president':
      return <ElectPresidentDialog />
    case 'open-session':
      return <OpenSessionDialog />
    case 'close-session':
      return <CloseSessionDialog />
    case 'sign':
      return <SignDialog />
    case 'rectify':
      return <RectifyDialog />
    case 'send-agenda':
      return <SendAgendaDialog />
    case 'grid':
      return <GridDialog />
    case 'due':
      return <DueActsDialog />
    case 'ceilings':
      return <ConfirmCeilingsDialog />
    case 'help':
      return <HelpDialog />
    case 'palette':
      return <PaletteDialog />
    case 'exception':
      return <ExceptionDialog item={dialog.item} />
    case 'reopen':
      return <ReopenDialog item={dialog.item} />
    case 'cancel-vote':
      return <CancelVoteDialog item={dialog.item} />
    case 'recusals':
      return <RecusalsDialog item={dialog.item} />
    case 'accept-finding':
      return <AcceptFindingDialog item={dialog.item} finding={dialog.finding} />
    case 'sheet':
      return <SheetDialog candidate={dialog.candidate} />
    case 'withdraw':
      return <WithdrawDialog candidate={dialog.candidate} />
    case 'reinstate':
      return <ReinstateDialog candidate={dialog.candidate} />
    default:
      return assertNever(dialog)
  }
}
