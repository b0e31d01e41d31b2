import type { ReplicaDatabase } from '../replica-database.ts'
import type { Vault } from './vault.ts'

/** What a page writes to: its database, and the vault through which everything of a sitting goes. */
export interface DeviceStore {
  readonly database: ReplicaDatabase
  readonly vault: Vault
}
