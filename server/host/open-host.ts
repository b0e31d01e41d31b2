import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReferenceLists } from '../../shared/domain/session/reference-lists.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import { noLedger } from '../../shared/ports/command-ledger.ts'
import { deskOrders, serverOrders } from '../../shared/sync/hold-steps.ts'
import type { Database } from '../adapters/database.ts'
import { openPostgres } from '../adapters/postgres.ts'
import { loadReferenceLists } from '../adapters/reference-lists.ts'
import { SqlJournalStore } from '../adapters/sql-journal-store.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { systemClock, systemEntropy } from '../adapters/system.ts'
import { Gatekeeper } from '../identity/gatekeeper.ts'
import { SqlIdentityStore } from '../identity/sql-identity-store.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { SqlKnownKeys } from '../keys/known-keys.ts'
import { type KeySource, openVault } from '../keys/open-vault.ts'
import { migrate } from '../migrations/migrate.ts'
import { SqlRegisterStore } from '../register/sql-register-store.ts'
import { Relays } from '../replication/relays.ts'
import { SqlCommandLedger } from '../replication/sql-command-ledger.ts'
import { SqlRelayBox } from '../replication/sql-relay-box.ts'
import { SqlSetAsideStore } from '../replication/sql-set-aside-store.ts'
import type { ExportDocuments, Host } from './host.ts'
import { sessionHub } from './session-hub.ts'

/** Where an organisation's sessions are kept: a folder of this machine, or a PostgreSQL database. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'database'; readonly url: string }

export interface HostOptions {
  readonly exportDocuments: ExportDocuments
  readonly onFault: (error: unknown) => void
  /** What journals are signed with, and encrypted with at rest. */
  readonly keys: KeySource
  /** The delivered ones when absent. */
  readonly lists?: ReferenceLists
  readonly clock?: Clock
  /** The lasting name of the desk whose hub this is; the landlord's server when absent. */
  readonly desk?: string
  /** See `Host`; none when absent. */
  readonly isKeptElsewhere?: Host['isKeptElsewhere']
}

/**
 * Opens everything on those data: creates the folder and the tables when missing, brings older tables up to date.
 * Throws `KeyUnavailable` for data of another key.
 */
export async function openHost(place: StorePlace, options: HostOptions): Promise<Host> {
  const database = await openDatabase(place, options.onFault)
  try {
    await migrate(database)
    return assemble(database, await openVault(database, options.keys), options)
  } catch (error) {
    await database.destroy()
    throw error
  }
}

async function openDatabase(place: StorePlace, onFault: HostOptions['onFault']): Promise<Database> {
  if (place.kind === 'database') return openPostgres(place.url, onFault)
  // For its owner alone: journals hold households' files.
  await mkdir(place.folder, { recursive: true, mode: 0o700 })
  return openSqlite(join(place.folder, 'caleol.sqlite'))
}

function assemble(
  database: Database,
  keys: KeyRing,
  {
    lists = loadReferenceLists(),
    clock = systemClock,
    exportDocuments,
    onFault,
    desk,
    isKeptElsewhere = async () => false,
  }: HostOptions,
): Host {
  const store = new SqlJournalStore(database, keys.sealer)
  const ledger = new SqlCommandLedger(database, keys.sealer)
  const rules =
    desk === undefined ? ([serverOrders, noLedger] as const) : ([deskOrders(desk), ledger] as const)
  return {
    store,
    hub: sessionHub(store, clock, systemEntropy, keys.signer, ...rules),
    ledger,
    setAside: new SqlSetAsideStore(database, keys.sealer),
    gatekeeper: new Gatekeeper(new SqlIdentityStore(database), clock),
    relays: new Relays(new SqlRelayBox(database, keys.sealer, clock)),
    clock,
    isKeptElsewhere,
    register: new SqlRegisterStore(database, keys.sealer),
    signingKey: keys.signer.key,
    knownKeys: new SqlKnownKeys(database),
    lists,
    exportDocuments,
    onFault,
    close: () => store.close(),
  }
}
