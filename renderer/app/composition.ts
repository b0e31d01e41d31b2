import type { DesktopBridge } from '../../shared/ipc/channels.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import { browserDocuments } from '../adapters/browser-documents.ts'
import { type CredentialStore, dexieCredentialStore } from '../adapters/credential-store.ts'
import { DesktopBackend } from '../adapters/desktop-backend.ts'
import { desktopDocuments } from '../adapters/desktop-documents.ts'
import { dexieDraftStore } from '../adapters/dexie-draft-store.ts'
import { dexieKept } from '../adapters/dexie-kept.ts'
import { webLocks } from '../adapters/exclusive.ts'
import { HttpBackend } from '../adapters/http-backend.ts'
import { askForLastingStorage } from '../adapters/lasting-storage.ts'
import { dexieListingStore } from '../adapters/listing-store.ts'
import { dexieReadMarksStore } from '../adapters/read-marks-store.ts'
import { Replica } from '../adapters/replica.ts'
import { ReplicaDatabase } from '../adapters/replica-database.ts'
import { placeKey, readingKey, replicaKey } from '../adapters/replica-key.ts'
import { StandingLine } from '../adapters/standing-line.ts'
import { BrowserVault } from '../adapters/vault/browser-vault.ts'
import { DesktopVault } from '../adapters/vault/desktop-vault.ts'
import type { DeviceStore } from '../adapters/vault/device-store.ts'
import { ReportingGuard } from '../adapters/vault/reporting-guard.ts'
import type { KeptPlace } from '../features/chair/desk/kept-place.ts'
import { desktopTabletDoor } from '../features/pairing/desktop-tablet-door.ts'
import { tabletDoorOf } from '../features/pairing/tablet-door.ts'
import { desktopServerDesk } from '../features/settings/server-desk.ts'
import { firstReading } from '../features/tablet/reading.ts'
import { DeviceIdentity } from './device-identity.ts'
import type { DeviceVault } from './device-vault.ts'
import { Navigation } from './navigation.ts'
import type { Services } from './services.ts'
import { noScreen } from './use-last-screen.ts'

const pauses = { idle: 30_000, retry: { first: 2_000, longest: 15_000 } } as const

type HostParts = Pick<
  Services,
  'backend' | 'vault' | 'guard' | 'handOver' | 'retention' | 'documents' | 'tabletDoor' | 'server'
>

/** In a browser or an installed page: the server that delivered it answers. */
export function browserServices(window: Window & typeof globalThis): Services {
  const vault = new BrowserVault(new ReplicaDatabase(), systemClock, window.isSecureContext)
  const credentials = dexieCredentialStore(() => storeOf(vault))
  const { origin } = window.location
  const fetch = window.fetch.bind(window)
  const guard = new ReportingGuard({ vault, credentials, line: new StandingLine(origin, fetch) })
  const backend = new HttpBackend({
    origin,
    credentials,
    fetch,
    onRefused: () => void guard.refused(),
    openSocket: (address) => new window.WebSocket(address),
    openTab: (address) => void window.open(address, '_blank', 'noopener'),
    random: Math.random,
  })
  window.addEventListener('online', () => {
    backend.hurry()
    void guard.giveReceipt()
  })
  vault.subscribe(() => void guard.giveReceipt())
  const tabletDoor = async () => tabletDoorOf(origin)
  const documents = browserDocuments(window)
  const services = servicesOf(window, credentials, {
    backend,
    vault,
    guard,
    handOver: backend,
    retention: backend,
    documents,
    tabletDoor,
    server: null,
  })
  askForLastingStorage(services.device, window.navigator.storage as StorageManager | undefined)
  return services
}

/** On the desktop: the main process answers. */
export function desktopServices(window: Window & typeof globalThis, bridge: DesktopBridge): Services {
  const vault = new DesktopVault(new ReplicaDatabase(), bridge)
  const credentials = dexieCredentialStore(() => storeOf(vault))
  const backend = new DesktopBackend(bridge)
  const tabletDoor = desktopTabletDoor(bridge)
  const documents = desktopDocuments(bridge)
  const server = desktopServerDesk(bridge)
  return servicesOf(window, credentials, {
    backend,
    vault,
    guard: null,
    handOver: backend,
    retention: backend,
    documents,
    tabletDoor,
    server,
  })
}

function servicesOf(
  window: Window & typeof globalThis,
  credentials: CredentialStore,
  parts: HostParts,
): Services {
  const clock = systemClock
  const open = () => openStoreOf(parts.vault)
  return {
    ...parts,
    clock,
    device: new DeviceIdentity(parts.backend, credentials),
    navigation: new Navigation(window),
    listings: () => dexieListingStore(open()),
    readMarks: () => dexieReadMarksStore(open()),
    deskStoresOf: (session, identity) => ({
      drafts: dexieDraftStore(open(), replicaKey(identity, session)),
      place: dexieKept<KeptPlace>(open(), placeKey(replicaKey(identity, session)), null),
    }),
    readingOf: (session, identity) =>
      dexieKept(open(), readingKey(replicaKey(identity, session)), firstReading),
    lastScreen: parts.backend.host === 'desktop' ? () => dexieKept(open(), 'last screen', noScreen) : null,
    newReplica: (session, identity) =>
      new Replica({ session, identity, store: open(), clock, pauses, ...replicaHost(window, parts.backend) }),
  }
}

const systemClock = { now: () => new Date().toISOString() }

function storeOf(vault: DeviceVault): DeviceStore | null {
  const view = vault.view()
  return view.kind === 'open' ? view.store : null
}

/** For the screens behind the gate: they are shown while the vault is open, and at no other time. */
function openStoreOf(vault: DeviceVault): DeviceStore {
  const store = storeOf(vault)
  if (store === null) throw new Error('this device’s vault is not open')
  return store
}

function replicaHost(window: Window & typeof globalThis, backend: Backend) {
  const exclusive = webLocks(window.navigator.locks as LockManager | undefined)
  const onFault = (error: unknown) => window.reportError(error)
  return { backend, exclusive, onFault, newId: () => newId(window.crypto), random: Math.random }
}

/** 128 random bits; `crypto.randomUUID` exists only in secure contexts, and a page may be served without. */
function newId(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
