import type { OpenView } from '../../app/device-vault.ts'
import { Dialog } from '../../components/dialog.tsx'
import { PinChange } from './pin-change.tsx'

export interface PinDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly view: OpenView
}

/** Gives this device a code, or changes the one it has: the present one is asked for first. */
export function PinDialog({ isOpen, onClose, view }: PinDialogProps) {
  return (
    <Dialog
      title={view.guard === 'pin' ? 'Changer le code' : 'Protéger par un code'}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
    >
      <PinChange view={view} onChanged={onClose} />
    </Dialog>
  )
}
