import { useSyncExternalStore } from 'react'
import { RouterProvider } from 'react-aria-components'
import { FrenchProvider } from '../components/french-provider.tsx'
import { TermsProvider } from '../features/free-text/terms-provider.tsx'
import { UpdatePrompt } from '../pwa/update-prompt.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { routeOf } from './route.ts'
import { type Services, ServicesContext } from './services.ts'
import { VaultGate } from './vault-gate.tsx'
import { Window } from './window.tsx'

/** The whole application: its services, its language, what catches a fault, and the window's screen. */
export function Application({ services }: { readonly services: Services }) {
  return (
    <FrenchProvider>
      <ErrorBoundary>
        <ServicesContext value={services}>
          <TermsProvider>
            <Routed services={services} />
          </TermsProvider>
        </ServicesContext>
      </ErrorBoundary>
    </FrenchProvider>
  )
}

function Routed({ services: { navigation } }: { readonly services: Services }) {
  const path = useSyncExternalStore(navigation.subscribe, navigation.path)
  return (
    <RouterProvider navigate={navigation.goToPath}>
      <VaultGate>
        <Window route={routeOf(path)} />
      </VaultGate>
      <UpdatePrompt />
    </RouterProvider>
  )
}
