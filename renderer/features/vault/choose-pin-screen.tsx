import { useState } from 'react'
import type { DevicePolicy } from '../../../shared/domain/session/policy/devices.ts'
import { useServices } from '../../app/services.ts'
import { lockNow } from './idle-lock.tsx'
import { NewPin } from './new-pin.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** A member's tablet asks for a code as soon as it is paired: nothing of the sitting comes before. */
export function ChoosePinScreen({ policy }: { readonly policy: DevicePolicy }) {
  const { guard } = useServices()
  const [isBusy, setBusy] = useState(false)
  const keep = async (pin: string) => {
    setBusy(true)
    // Another window of this device has just put a code on it: that one is asked for.
    if ((await guard?.changePin(null, pin)) === 'wrong') lockNow()
  }
  return (
    <VaultFrame title="Choisir le code de cette tablette">
      <p>
        Les dossiers sont chiffrés sur cette tablette. Ce code les ouvre, même sans réseau ; personne ne peut
        vous le redonner. Après trop d’essais faux, les données sont effacées.
      </p>
      <NewPin
        policy={policy}
        submitLabel="Garder ce code"
        isPending={isBusy}
        onChosen={(pin) => void keep(pin)}
      />
    </VaultFrame>
  )
}
