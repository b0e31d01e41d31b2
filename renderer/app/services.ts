import { createContext, useContext } from 'react'
import type { Backend } from '../../shared/ports/backend.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { Retention } from '../../shared/ports/retention.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { ListingStore } from '../adapters/listing-store.ts'
import type { Replica } from '../adapters/replica.ts'
import type { DeskStores } from '../features/chair/desk/use-desk-state.ts'
import type { TabletDoor } from '../features/pairing/tablet-door.ts'
import type { ServerDesk } from '../features/settings/server-desk.ts'
import type { ReadMarksStore } from '../features/tablet/read-marks-store.ts'
import type { Reading } from '../features/tablet/reading.ts'
import type { DeviceIdentity } from './device-identity.ts'
import type { DeviceGuard, DeviceVault } from './device-vault.ts'
import type { DocumentDesk } from './document-desk.ts'
import type { Kept } from './kept.ts'
import type { Navigation } from './navigation.ts'
import type { LastScreen } from './use-last-screen.ts'

/** What the composition root gives to every screen. */
export interface Services {
  readonly backend: Backend
  /** What the screens below rest on is open; see `VaultGate`. */
  readonly vault: DeviceVault
  /** Null on the desktop, whose data the main process guards. */
  readonly guard: DeviceGuard | null
  readonly clock: Clock
  readonly device: DeviceIdentity
  readonly navigation: Navigation
  readonly documents: DocumentDesk
  /** Who orders each session, and how that changes. */
  readonly handOver: HandOver
  /** The devices that hold copies, and the erasure of what is kept. */
  readonly retention: Retention
  /** The link to the landlord's server, on the desktop; null in a browser. */
  readonly server: ServerDesk | null
  /** Where members point their tablets. */
  readonly tabletDoor: () => Promise<TabletDoor>
  /** The sessions as this device last heard of them. */
  readonly listings: () => ListingStore
  /** What members have read on this device. */
  readonly readMarks: () => ReadMarksStore
  /** What that identity types and has not proposed, and where it stands, in one session. */
  readonly deskStoresOf: (session: string, identity: Identity) => DeskStores
  /** Where that member reads, in one session. */
  readonly readingOf: (session: string, identity: Identity) => Kept<Reading>
  /** The sitting that this window shows, to come back to after a crash; null in a browser, whose address tells. */
  readonly lastScreen: (() => Kept<LastScreen>) | null
  /** A replica of one session for that identity, not yet opened. */
  readonly newReplica: (session: string, identity: Identity) => Replica
}

export const ServicesContext = createContext<Services | null>(null)

/** The application's services; throws outside the application. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('useServices outside the application')
  return services
}
