import { useState } from 'react'
import type { OpenView } from '../../app/device-vault.ts'
import { useServices } from '../../app/services.ts'
import { Dialog } from '../../components/dialog.tsx'
import { NewPin } from './new-pin.tsx'
import { PinEntry } from './pin-entry.tsx'

export interface PinDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly view: OpenView
}

/** Gives this device a code, or changes the one it has: the present one is asked for first. */
export function PinDialog({ isOpen, onClose, view }: PinDialogProps) {
  const { guard } = useServices()
  const hasPin = view.guard === 'pin'
  const [present, setPresent] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const keep = async (next: string) => {
    setBusy(true)
    const answer = await guard?.changePin(present, next)
    setBusy(false)
    if (answer === 'changed') return onClose()
    setPresent(null)
    setWrong(true)
  }
  return (
    <Dialog
      title={hasPin ? 'Changer le code' : 'Protéger par un code'}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
    >
      {hasPin && present === null ? (
        <PinEntry
          key="present"
          label="Code actuel"
          pinLength={view.policy.pinLength}
          submitLabel="Continuer"
          error={isWrong ? 'Le code actuel n’est pas le bon : le code n’a pas changé.' : null}
          onSubmit={setPresent}
        />
      ) : (
        <NewPin
          policy={view.policy}
          submitLabel="Garder ce code"
          isPending={isBusy}
          onChosen={(pin) => void keep(pin)}
        />
      )}
    </Dialog>
  )
}
