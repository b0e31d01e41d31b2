import 'fake-indexeddb/auto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { pino } from 'pino'
import { type CredentialStore, dexieCredentialStore } from '../../renderer/adapters/credential-store.ts'
import { HttpBackend } from '../../renderer/adapters/http-backend.ts'
import { ReplicaDatabase } from '../../renderer/adapters/replica-database.ts'
import { buildApp, usualLimits } from '../../server/app.ts'
import type { Host } from '../../server/host/host.ts'
import { memoryHost } from './memory-host.ts'
import { testVault } from './test-vault.ts'

export interface ListeningServer {
  readonly host: Host
  readonly origin: string
  close(): Promise<void>
}

/** A real server on a free port of this machine. */
export async function listeningServer(host: Host = memoryHost(), port = 0): Promise<ListeningServer> {
  const log = pino({ level: 'silent' })
  const limits = { ...usualLimits, allowedHosts: [], trustedProxies: [], callsPerMinute: 10_000 }
  const app = await buildApp({ host, log, page: null, ...limits })
  const origin = await app.listen({ host: '127.0.0.1', port })
  return { host, origin, close: () => app.close() }
}

export interface BrowserBench {
  readonly backend: HttpBackend
  readonly credentials: CredentialStore
  /** Every address that was asked. */
  readonly addresses: readonly string[]
}

/** A browser's backend, not paired yet, its credential in an IndexedDB of its own. */
export function browserBench(
  origin: string,
  change: (request: RequestInit) => RequestInit = (same) => same,
): BrowserBench {
  const addresses: string[] = []
  const database = new ReplicaDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
  const credentials = dexieCredentialStore(() => ({ database, vault: testVault }))
  const backend = new HttpBackend({
    origin,
    credentials,
    fetch: (address, request = {}) => {
      addresses.push(String(address))
      return fetch(address, change(request))
    },
    random: () => 0.5,
    openSocket: (address) => {
      addresses.push(address)
      return new WebSocket(address)
    },
    openTab: (address) => void addresses.push(address),
  })
  return { backend, credentials, addresses }
}

/** The same, paired with the secretary's desk. */
export async function deskBench({ host, origin }: ListeningServer): Promise<BrowserBench> {
  const bench = browserBench(origin)
  const answer = await bench.backend.pair(await host.gatekeeper.issueConsoleCode())
  if (answer.kind !== 'identity') throw new Error(`the console code was answered ${answer.kind}`)
  return bench
}
