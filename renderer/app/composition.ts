import type { DesktopBridge } from '../../shared/ipc/channels.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import { browserDocuments } from '../adapters/browser-documents.ts'
import { dexieCredentialStore } from '../adapters/credential-store.ts'
import { DesktopBackend } from '../adapters/desktop-backend.ts'
import { desktopDocuments } from '../adapters/desktop-documents.ts'
import { dexieDraftStore } from '../adapters/dexie-draft-store.ts'
import { webLocks } from '../adapters/exclusive.ts'
import { HttpBackend } from '../adapters/http-backend.ts'
import { askForLastingStorage } from '../adapters/lasting-storage.ts'
import { Replica } from '../adapters/replica.ts'
import { ReplicaDatabase } from '../adapters/replica-database.ts'
import { replicaKey } from '../adapters/replica-key.ts'
import { desktopTabletDoor } from '../features/pairing/desktop-tablet-door.ts'
import { tabletDoorOf } from '../features/pairing/tablet-door.ts'
import { desktopServerDesk } from '../features/settings/server-desk.ts'
import { DeviceIdentity } from './device-identity.ts'
import { Navigation } from './navigation.ts'
import type { Services } from './services.ts'

const pauses = { idle: 30_000, retry: { first: 2_000, longest: 15_000 } } as const

type HostParts = Pick<Services, 'backend' | 'handOver' | 'documents' | 'tabletDoor' | 'server'>

/** In a browser or an installed page: the server that delivered it answers. */
export function browserServices(window: Window & typeof globalThis): Services {
  const database = new ReplicaDatabase()
  const backend = new HttpBackend({
    origin: window.location.origin,
    credentials: dexieCredentialStore(database),
    fetch: window.fetch.bind(window),
    openSocket: (address) => new window.WebSocket(address),
    openTab: (address) => void window.open(address, '_blank', 'noopener'),
    random: Math.random,
  })
  window.addEventListener('online', () => backend.hurry())
  const tabletDoor = async () => tabletDoorOf(window.location.origin)
  const documents = browserDocuments(window)
  const services = servicesOf(window, database, {
    backend,
    handOver: backend,
    documents,
    tabletDoor,
    server: null,
  })
  askForLastingStorage(services.device, window.navigator.storage as StorageManager | undefined)
  return services
}

/** On the desktop: the main process answers. */
export function desktopServices(window: Window & typeof globalThis, bridge: DesktopBridge): Services {
  const backend = new DesktopBackend(bridge)
  const tabletDoor = desktopTabletDoor(bridge)
  const documents = desktopDocuments(bridge)
  const server = desktopServerDesk(bridge)
  return servicesOf(window, new ReplicaDatabase(), {
    backend,
    handOver: backend,
    documents,
    tabletDoor,
    server,
  })
}

function servicesOf(
  window: Window & typeof globalThis,
  database: ReplicaDatabase,
  parts: HostParts,
): Services {
  const credentials = dexieCredentialStore(database)
  const clock = { now: () => new Date().toISOString() }
  return {
    ...parts,
    database,
    credentials,
    clock,
    device: new DeviceIdentity(parts.backend, credentials),
    navigation: new Navigation(window),
    draftStoreOf: (session, identity) => dexieDraftStore(database, replicaKey(identity, session)),
    newReplica: (session, identity) =>
      new Replica({ session, identity, database, clock, pauses, ...replicaHost(window, parts.backend) }),
  }
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
