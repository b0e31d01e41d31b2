import type { OpenView } from '../../app/device-vault.ts'
import { PinChange } from './pin-change.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** A tablet's first code is chosen before its organisation's rules are known: they may ask for a longer one. */
export function LongerPinScreen({ view }: { readonly view: OpenView }) {
  return (
    <VaultFrame title="Choisir un code plus long">
      <p>
        Votre organisme demande un code de {view.policy.pinLength} chiffres. Rien de ce que garde cet appareil
        n’est perdu.
      </p>
      <PinChange view={view} onChanged={() => undefined} />
    </VaultFrame>
  )
}
