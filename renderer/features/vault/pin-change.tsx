import { useState } from 'react'
import type { OpenView } from '../../app/device-vault.ts'
import { useServices } from '../../app/services.ts'
import { NewPin } from './new-pin.tsx'
import { PinEntry } from './pin-entry.tsx'

export interface PinChangeProps {
  readonly view: OpenView
  readonly onChanged: () => void
}

/** The present code, where there is one, then the next one twice. */
export function PinChange({ view, onChanged }: PinChangeProps) {
  const { guard } = useServices()
  const [present, setPresent] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const keep = async (next: string) => {
    setBusy(true)
    const answer = await guard?.changePin(present, next)
    setBusy(false)
    if (answer === 'changed') return onChanged()
    setPresent(null)
    setWrong(true)
  }
  if (view.guard === 'pin' && present === null) {
    return (
      <PinEntry
        key="present"
        label="Code actuel"
        pinLength={view.pinLength}
        submitLabel="Continuer"
        error={isWrong ? 'Le code actuel n’est pas le bon : le code n’a pas changé.' : null}
        onSubmit={setPresent}
      />
    )
  }
  return (
    <NewPin
      policy={view.policy}
      submitLabel="Garder ce code"
      isPending={isBusy}
      onChosen={(pin) => void keep(pin)}
    />
  )
}
