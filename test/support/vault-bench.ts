import 'fake-indexeddb/auto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { ReplicaDatabase } from '../../renderer/adapters/replica-database.ts'
import { BrowserVault } from '../../renderer/adapters/vault/browser-vault.ts'
import type { DeviceStore } from '../../renderer/adapters/vault/device-store.ts'
import { FakeClock } from './fake-clock.ts'

/** One browser profile, whose page can be loaded again. */
export interface VaultBench {
  readonly clock: FakeClock
  readonly options: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }
  /** The page loaded anew: nothing of the one before is in memory. */
  page(): Promise<{ readonly vault: BrowserVault; readonly database: ReplicaDatabase }>
  /** Everything that IndexedDB holds, bytes as text. */
  stored(): Promise<string>
}

export function vaultBench(): VaultBench {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  const clock = new FakeClock('2026-11-26T14:00:00Z')
  return {
    clock,
    options,
    async page() {
      const database = new ReplicaDatabase(options)
      const vault = new BrowserVault(database, clock, true)
      await vault.start()
      return { vault, database }
    },
    async stored() {
      const database = new ReplicaDatabase(options)
      await database.open()
      const rows = await Promise.all(database.tables.map((table) => table.toArray()))
      database.close()
      return JSON.stringify(rows, (_key, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      )
    },
  }
}

/** The store of a vault that is open; throws when it is not. */
export function openStore({ vault }: { readonly vault: BrowserVault }): DeviceStore {
  const view = vault.view()
  if (view.kind !== 'open') throw new Error(`the vault is ${view.kind}`)
  return view.store
}
