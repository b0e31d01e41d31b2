import { Dexie } from 'dexie'
import PouchDB from 'pouchdb-browser'
import { HttpBackend } from '../../../renderer/adapters/http-backend.ts'
import { Replica } from '../../../renderer/adapters/replica.ts'
import { ReplicaDatabase } from '../../../renderer/adapters/replica-database.ts'
import { ReplicaJournal } from '../../../renderer/adapters/replica-journal.ts'
import { replicaKey } from '../../../renderer/adapters/replica-key.ts'
import { ReplicaQueue } from '../../../renderer/adapters/replica-queue.ts'
import { syncRound } from '../../../renderer/adapters/replica-sync.ts'
import type { DeviceStore } from '../../../renderer/adapters/vault/device-store.ts'
import { Vault } from '../../../renderer/adapters/vault/vault.ts'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import type { BenchPage, PulledFrom } from './bench-page.ts'

const identity: Identity = { role: 'secretary', device: 'banc' }

/** The product's own pull: fetched, verified, encrypted, stored. Milliseconds. */
async function pull({ token, session }: PulledFrom): Promise<number> {
  const store = await emptyStore()
  const key = replicaKey(identity, session)
  const journal = new ReplicaJournal(store, key)
  const queue = new ReplicaQueue(store, key)
  const backend = backendOf(token)
  const begun = performance.now()
  const end = await syncRound({ session, backend, journal, queue })
  const time = performance.now() - begun
  if (end.kind !== 'done') throw new Error(`the pull ended with ${end.kind}`)
  await store.database.delete()
  return time
}

/** The same until it is folded and ready to be shown. */
async function opening({ token, session }: PulledFrom): Promise<number> {
  const store = await emptyStore()
  const begun = performance.now()
  const replica = new Replica({
    session,
    identity,
    store,
    backend: backendOf(token),
    clock: { now: () => new Date().toISOString() },
    newId: () => crypto.randomUUID(),
    exclusive: (_name, _signal, work) => work(),
    onFault: (error) => reportError(error),
    random: Math.random,
    pauses: { idle: 60_000, retry: { first: 60_000, longest: 60_000 } },
  })
  replica.open()
  await new Promise<void>((shown) => {
    replica.subscribe(() => {
      if (replica.view().opened !== null) shown()
    })
  })
  const time = performance.now() - begun
  await replica.close()
  await store.database.delete()
  return time
}

/** The same bytes fetched from a file and put as they are, a row a record. */
async function bare(address: string): Promise<number> {
  const database = new Dexie('bare', { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ records: 'envelope.seq' })
  await database.open()
  const begun = performance.now()
  const answer = await fetch(address, { cache: 'no-store' })
  const records = (await answer.json()) as readonly JournalRecord[]
  await database.table('records').bulkPut([...records])
  const time = performance.now() - begun
  await database.delete()
  return time
}

/** The same records as PouchDB brings them from its own server. */
async function pouch(remote: string, batch: number): Promise<number> {
  const local = new PouchDB(`pouch-${crypto.randomUUID()}`)
  const begun = performance.now()
  await local.replicate.from(remote, { batch_size: batch })
  const time = performance.now() - begun
  await local.destroy()
  return time
}

async function emptyStore(): Promise<DeviceStore> {
  const database = new ReplicaDatabase()
  await database.delete()
  await database.open()
  return { database, vault: await Vault.of(crypto.getRandomValues(new Uint8Array(32))) }
}

function backendOf(token: string): HttpBackend {
  return new HttpBackend({
    origin: window.location.origin,
    credentials: { read: async () => ({ token, identity }), save: async () => undefined },
    fetch: window.fetch.bind(window),
    openSocket: (address) => new WebSocket(address),
    openTab: () => undefined,
    random: Math.random,
  })
}

const bench: BenchPage = { pull, opening, bare, pouch }
Object.assign(window, { bench })
