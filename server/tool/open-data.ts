import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { SqlJournalStore } from '../adapters/sql-journal-store.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { systemClock, systemEntropy } from '../adapters/system.ts'
import { type SessionHub, sessionHub } from '../host/session-hub.ts'
import { Gatekeeper } from '../identity/gatekeeper.ts'
import { SqlIdentityStore } from '../identity/sql-identity-store.ts'
import { keyFilePath, openKeyFile } from '../keys/key-file.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { type KnownKeys, SqlKnownKeys } from '../keys/known-keys.ts'
import { openVault } from '../keys/open-vault.ts'
import { migrate } from '../migrations/migrate.ts'
import type { RegisterStore } from '../register/register-store.ts'
import { SqlRegisterStore } from '../register/sql-register-store.ts'
import { MissingTails } from '../replication/missing-tails.ts'
import { SqlTailStore } from '../replication/sql-tail-store.ts'

/**
 * Which data: their folder, the file of their key when it is not the user's usual one, and whose they are when a server of
 * several landlords keeps them.
 */
export interface DataPlace {
  readonly data: string
  readonly keyFile?: string
  readonly landlord?: string
}

/** A data folder, open: the same database as the application's embedded one. */
export interface OpenData {
  readonly store: JournalStore
  readonly hub: SessionHub
  /** What each session adds to the year's register. */
  readonly register: RegisterStore
  readonly keys: KeyRing
  /** Whose signatures of journals are believed. */
  readonly knownKeys: KnownKeys
  /** What a server on this folder waits for since it was restored. */
  readonly missingTails: MissingTails
  /** Whose devices may speak to a server on this folder. */
  readonly gatekeeper: Gatekeeper
}

export const databaseFile = 'caleol.sqlite'

/**
 * The journal of a data folder, created when missing; `use` runs on it and the store is closed whatever happens. Throws
 * `KeyUnavailable` for data of another key.
 */
export async function withData<Answer>(
  { data: folder, keyFile, landlord }: DataPlace,
  use: (data: OpenData) => Promise<Answer>,
): Promise<Answer> {
  // For its owner alone: journals hold households' files.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseFile)
  const database = openSqlite(file)
  try {
    await migrate(database)
    const keys = await openVault(database, (isSealed) =>
      openKeyFile(keyFilePath(keyFile, process.env), isSealed, landlord),
    )
    const knownKeys = new SqlKnownKeys(database)
    const store = new SqlJournalStore(database, keys.sealer)
    const hub = sessionHub(store, systemClock, systemEntropy, keys.signer)
    return await use({
      store,
      hub,
      register: new SqlRegisterStore(database, keys.sealer),
      keys,
      knownKeys,
      missingTails: new MissingTails(new SqlTailStore(database)),
      gatekeeper: new Gatekeeper(new SqlIdentityStore(database), systemClock),
    })
  } finally {
    await database.destroy()
  }
}

/** True when a folder holds a database: commands that only read never create one. */
export function holdsData(folder: string): boolean {
  return existsSync(join(folder, databaseFile))
}
