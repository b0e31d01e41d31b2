import { useState } from 'react'
import type { LockedView, UnlockAnswer } from '../../app/device-vault.ts'
import { useServices } from '../../app/services.ts'
import { Button } from '../../components/button.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { PinEntry } from './pin-entry.tsx'
import { triesWords, waitWords } from './pin-words.ts'
import { useSecondsUntil } from './use-seconds-until.ts'
import { VaultFrame } from './vault-frame.tsx'

/** Asks for this device's code before anything of the sitting is shown. */
export function UnlockScreen({ view }: { readonly view: LockedView }) {
  const { guard } = useServices()
  const [answer, setAnswer] = useState<UnlockAnswer | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isForgotten, setForgotten] = useState(false)
  const wait = useSecondsUntil(view.notBefore)
  const unlock = async (pin: string) => {
    setBusy(true)
    try {
      setAnswer((await guard?.unlock(pin)) ?? null)
    } finally {
      setBusy(false)
    }
  }
  return (
    <VaultFrame title="Appareil verrouillé">
      <p>Saisissez le code de cet appareil pour retrouver la séance.</p>
      <PinEntry
        label="Code de l’appareil"
        pinLength={view.pinLength}
        submitLabel="Déverrouiller"
        error={unlockError(view, answer, wait)}
        isDisabled={wait > 0}
        isPending={isBusy}
        onSubmit={(pin) => void unlock(pin)}
      >
        <Button tone="quiet" onPress={() => setForgotten(true)}>
          Code oublié
        </Button>
      </PinEntry>
      <EraseDialog isOpen={isForgotten} onClose={() => setForgotten(false)} title="Code oublié" />
    </VaultFrame>
  )
}

function unlockError(view: LockedView, answer: UnlockAnswer | null, wait: number): string | null {
  const wrong = answer === 'wrong' || wait > 0 ? triesWords(view.triesLeft, view.unsent) : null
  if (wrong === null) return null
  return wait > 0 ? `${wrong} ${waitWords(wait)}` : wrong
}
