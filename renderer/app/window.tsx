import { Suspense, useSyncExternalStore } from 'react'
import type { Identity } from '../../shared/sync/messages.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { Spinner } from '../components/progress.tsx'
import { PairingScreen } from '../features/pairing/pairing-screen.tsx'
import { SessionsScreen } from '../features/sessions/sessions-screen.tsx'
import { ChoosePinScreen } from '../features/vault/choose-pin-screen.tsx'
import { IdleLock } from '../features/vault/idle-lock.tsx'
import { LongerPinScreen } from '../features/vault/longer-pin-screen.tsx'
import { LostPage } from './lost-page.tsx'
import { ProjectionPage } from './projection-page.tsx'
import type { Route } from './route.ts'
import { useServices } from './services.ts'
import { SittingPage } from './sitting-page.tsx'
import { TabletPage } from './tablet-page.tsx'
import { useLastScreen } from './use-last-screen.ts'

/** What this window shows: who the device speaks for comes first. */
export function Window({ route }: { readonly route: Route }) {
  const { device } = useServices()
  const view = useSyncExternalStore(device.subscribe, device.view)
  switch (view.kind) {
    case 'asking':
      return null
    case 'unpaired':
      return <PairingScreen reason={view.reason} />
    case 'known':
      return (
        <Suspense fallback={<Spinner label="Chargement…" />}>
          <GuardedScreen route={route} identity={view.identity} />
        </Suspense>
      )
    default:
      return assertNever(view)
  }
}

function GuardedScreen(props: ScreenProps) {
  const { vault } = useServices()
  const kept = useSyncExternalStore(vault.subscribe, vault.view)
  if (kept.kind !== 'open') return null
  // A member's device leaves the landlord's walls: it keeps nothing before it has a code.
  if (props.identity.role === 'seat' && kept.guard === 'device')
    return <ChoosePinScreen policy={kept.policy} />
  if (kept.isPinShort) return <LongerPinScreen view={kept} />
  // Nobody touches the wall: it stays until it is closed.
  const canLock = kept.guard === 'pin' && props.route.screen !== 'projection'
  return (
    <>
      {canLock ? <IdleLock policy={kept.policy} /> : null}
      <Screen {...props} />
    </>
  )
}

interface ScreenProps {
  readonly route: Route
  readonly identity: Identity
}

function Screen({ route, identity }: ScreenProps) {
  const isKnown = useLastScreen(route)
  if (!isKnown) return null
  // A member's device has one screen, wherever its address leads.
  if (identity.role === 'seat' && route.screen !== 'projection') return <TabletPage identity={identity} />
  switch (route.screen) {
    case 'sessions':
      return <SessionsScreen />
    case 'sitting':
      return <SittingPage session={route.session} identity={identity} />
    case 'projection':
      return <ProjectionPage session={route.session} identity={identity} />
    case 'tablet':
    case 'lost':
      return <LostPage />
    default:
      return assertNever(route)
  }
}
