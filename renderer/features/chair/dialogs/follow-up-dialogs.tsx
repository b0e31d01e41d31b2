import { CeilingsDialog } from '../../followup/ceilings-dialog.tsx'
import { DueDialog } from '../../followup/due-dialog.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'

/** Everything due; looking at a point leaves the list. */
export function DueActsDialog() {
  const { changeView } = useCalmDesk()
  const close = () => changeView({ type: 'close-dialog' })
  return (
    <DueDialog
      onClose={close}
      onLookAt={(item) => {
        close()
        changeView({ type: 'look-at', item })
      }}
    />
  )
}

/** The published ceilings, read from a file and confirmed. */
export function ConfirmCeilingsDialog() {
  const { changeView } = useCalmDesk()
  return <CeilingsDialog onClose={() => changeView({ type: 'close-dialog' })} />
}
