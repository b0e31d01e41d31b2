// Dexie's live queries stand still where the globals of IndexedDB are missing; each profile has its own all the same.
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Exclusive } from '../../renderer/adapters/exclusive.ts'
import { Replica, type ReplicaParts, type ReplicaView } from '../../renderer/adapters/replica.ts'
import { ReplicaDatabase } from '../../renderer/adapters/replica-database.ts'
import type { Host } from '../../server/host/host.ts'
import { importSession } from '../../server/host/import-session.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import { exampleText } from './example-session.ts'
import { FakeClock } from './fake-clock.ts'
import { memoryHost } from './memory-host.ts'
import { TestLine } from './test-line.ts'
import { testVault } from './test-vault.ts'

export const session = '2026-11-26-chaumont'
export const secretary: Identity = { role: 'secretary', device: 'desk' }
export const seatIdentity = (seat: string): Identity => ({
  role: 'seat',
  device: `tablet-${seat}`,
  session,
  seat,
})

/** A device's browser profile: its database and its locks outlive the pages. */
export interface Profile {
  readonly database: () => ReplicaDatabase
  readonly exclusive: Exclusive
}

export function newProfile(): Profile {
  const indexedDB = new IDBFactory()
  return { database: () => new ReplicaDatabase({ indexedDB, IDBKeyRange }), exclusive: oneAtATime() }
}

/** A host with the example sitting. */
export async function hostWithExample(): Promise<Host> {
  const host = memoryHost()
  const author = { kind: 'authenticated', by: 'secretary', device: 'test' } as const
  const answer = await importSession(host.hub, host.lists, exampleText('chaumont'), 'refuse', author)
  if (answer.kind === 'refused') throw new Error('the example sitting has a defect')
  return host
}

export interface OpenedReplica {
  readonly replica: Replica
  readonly database: ReplicaDatabase
  close(): Promise<void>
}

export interface OpenedPage extends OpenedReplica {
  readonly line: TestLine
}

/** A page of the application on that profile: what a reload gives again. */
export function openPage(
  host: Host,
  profile: Profile,
  identity: Identity = secretary,
  line = new TestLine(host, identity),
): OpenedPage {
  return { ...openReplica(line, profile, identity), line }
}

/** The same at whatever hub that backend reaches. */
export function openReplica(
  backend: Backend,
  profile: Profile,
  identity: Identity,
  onFault: ReplicaParts['onFault'] = endTest,
): OpenedReplica {
  const database = profile.database()
  const replica = new Replica({
    session,
    identity,
    backend,
    store: { database, vault: testVault },
    clock: new FakeClock('2026-11-26T14:00:00Z'),
    newId: () => randomUUID(),
    exclusive: profile.exclusive,
    onFault,
    pauses: { idle: 60_000, retry: { first: 10, longest: 10 } },
    random: () => 0.5,
  })
  replica.open()
  const close = async () => {
    await replica.close()
    database.close()
  }
  return { replica, database, close }
}

function endTest(error: unknown): never {
  throw error
}

/** Waits until the page shows what is expected; the test's own time limit is the end of patience. */
export function shows(replica: Replica, expected: (view: ReplicaView) => boolean): Promise<ReplicaView> {
  return new Promise((resolve) => {
    const look = () => {
      const view = replica.view()
      if (!expected(view)) return
      stop()
      resolve(view)
    }
    const stop = replica.subscribe(look)
    look()
  })
}

export const isOpen = ({ opened }: ReplicaView): boolean => opened !== null
export const isSettled = ({ opened, exchange }: ReplicaView): boolean =>
  opened !== null && opened.pending.length === 0 && exchange?.kind === 'done'

/** What the hub itself folds. */
export async function hubState(host: Host): Promise<SessionState> {
  const held = await host.hub.state(session)
  if (held === null) throw new Error('the host does not hold the example sitting')
  return held.state
}

/** The locks of one browser profile. */
function oneAtATime(): Exclusive {
  const turns = new Map<string, Promise<void>>()
  return (name, signal, work) => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : work()))
    turns.set(name, turn)
    return turn
  }
}
