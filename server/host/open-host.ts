import type { ReferenceLists } from '../../shared/domain/session/reference-lists.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import { noLedger } from '../../shared/ports/command-ledger.ts'
import { deskOrders, serverOrders } from '../../shared/sync/hold-steps.ts'
import type { Database } from '../adapters/database.ts'
import { loadReferenceLists } from '../adapters/reference-lists.ts'
import { SqlJournalStore } from '../adapters/sql-journal-store.ts'
import { systemClock, systemEntropy } from '../adapters/system.ts'
import { defaultLimits, Gatekeeper } from '../identity/gatekeeper.ts'
import { rememberingDevices } from '../identity/remembered-devices.ts'
import { SqlIdentityStore } from '../identity/sql-identity-store.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { SqlKnownKeys } from '../keys/known-keys.ts'
import { type KeySource, openVault } from '../keys/open-vault.ts'
import { defaultLandlord } from '../landlords/landlord.ts'
import type { Signals } from '../landlords/signals.ts'
import { SqlRegisterStore } from '../register/sql-register-store.ts'
import { MissingTails } from '../replication/missing-tails.ts'
import { Relays } from '../replication/relays.ts'
import { SqlCommandLedger } from '../replication/sql-command-ledger.ts'
import { SqlRelayBox } from '../replication/sql-relay-box.ts'
import { SqlSetAsideStore } from '../replication/sql-set-aside-store.ts'
import { SqlTailStore } from '../replication/sql-tail-store.ts'
import { type DataPlace, openPlace, type StorePlace } from './data-place.ts'
import type { ExportDocuments, Host } from './host.ts'
import { sessionHub } from './session-hub.ts'
import { SqlDigestStore } from './sql-digest-store.ts'

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
 * Opens everything on those data, for the one landlord there is: creates the folder and the tables when missing, brings
 * older tables up to date. Throws `KeyUnavailable` for data of another key.
 */
export async function openHost(place: StorePlace, options: HostOptions): Promise<Host> {
  const opened = await openPlace(place, options.onFault)
  try {
    const host = await openLandlordHost(opened, defaultLandlord, options)
    return { ...host, close: () => opened.close() }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Opens what a place keeps of one landlord; closing the place closes it. Throws `KeyUnavailable` for data of another key. */
export async function openLandlordHost(
  place: DataPlace,
  landlord: string,
  options: HostOptions,
): Promise<Host> {
  const database = await place.databaseOf(landlord)
  const keys = await openVault(database, options.keys)
  const host = assemble({ database, keys, landlord, signals: place.signalsOf(landlord) }, options)
  host.hub.listen((session, length) => host.signals.send({ kind: 'grown', session, length }))
  return host
}

interface OpenParts {
  readonly database: Database
  readonly keys: KeyRing
  readonly landlord: string
  readonly signals: Signals
}

function assemble(
  { database, keys, landlord, signals }: OpenParts,
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
    missingTails: new MissingTails(new SqlTailStore(database)),
    gatekeeper: new Gatekeeper(
      rememberingDevices(new SqlIdentityStore(database), clock),
      clock,
      defaultLimits,
      landlord,
      lists.policy.devices.accessDays,
    ),
    relays: new Relays(new SqlRelayBox(database, keys.sealer, clock), signals),
    signals,
    clock,
    isKeptElsewhere,
    digests: new SqlDigestStore(database, keys.sealer),
    register: new SqlRegisterStore(database, keys.sealer),
    signingKey: keys.signer.key,
    knownKeys: new SqlKnownKeys(database),
    lists,
    exportDocuments,
    onFault,
    close: () => store.close(),
  }
}
