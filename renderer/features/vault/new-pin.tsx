import { useState } from 'react'
import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import { pinDefect } from '../../adapters/vault/pin-rules.ts'
import { PinEntry } from './pin-entry.tsx'
import { defectWords } from './pin-words.ts'

export interface NewPinProps {
  readonly policy: Pick<DevicePolicy, 'pinLength'>
  readonly submitLabel: string
  readonly isPending: boolean
  readonly onChosen: (pin: string) => void
}

/** A new code, typed twice. */
export function NewPin({ policy, submitLabel, isPending, onChosen }: NewPinProps) {
  const [first, setFirst] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const choose = (pin: string) => {
    const defect = pinDefect(pin, policy)
    setError(defect === null ? null : defectWords(defect, policy.pinLength))
    if (defect === null) setFirst(pin)
  }
  const confirm = (pin: string) => {
    if (pin === first) return onChosen(pin)
    setFirst(null)
    setError('Les deux saisies diffèrent : choisissez de nouveau le code.')
  }
  if (first === null) {
    return (
      <PinEntry
        key="first"
        label="Nouveau code"
        pinLength={policy.pinLength}
        submitLabel="Continuer"
        error={error}
        onSubmit={choose}
      />
    )
  }
  return (
    <PinEntry
      key="second"
      label="Le même code, une seconde fois"
      pinLength={policy.pinLength}
      submitLabel={submitLabel}
      error={null}
      isPending={isPending}
      onSubmit={confirm}
    />
  )
}
