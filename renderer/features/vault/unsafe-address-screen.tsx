import { Notice } from '../../components/notice.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** Nothing can be encrypted here: browsers allow it on a secure address alone. */
export function UnsafeAddressScreen() {
  return (
    <VaultFrame title="Adresse non sécurisée">
      <Notice tone="blocks" title="Les dossiers ne peuvent pas être chiffrés sur cet appareil">
        Ouvrez l’application par son adresse en « https:// », que votre service informatique vous donne.
      </Notice>
    </VaultFrame>
  )
}
