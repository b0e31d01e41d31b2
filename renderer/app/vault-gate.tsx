import { type ReactNode, useSyncExternalStore } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { ErasedScreen } from '../features/vault/erased-screen.tsx'
import { UnlockScreen } from '../features/vault/unlock-screen.tsx'
import { UnsafeAddressScreen } from '../features/vault/unsafe-address-screen.tsx'
import { useServices } from './services.ts'

/** Shows what this device keeps only once its vault is open: until then nothing of a sitting is in memory. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const { vault } = useServices()
  const view = useSyncExternalStore(vault.subscribe, vault.view)
  switch (view.kind) {
    case 'opening':
      return null
    case 'unavailable':
      return <UnsafeAddressScreen />
    case 'locked':
      return <UnlockScreen view={view} />
    case 'erased':
      return <ErasedScreen note={view.note} />
    case 'open':
      return children
    default:
      return assertNever(view)
  }
}
