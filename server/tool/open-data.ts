import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { SqlJournalStore } from '../adapters/sql-journal-store.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { systemClock, systemEntropy } from '../adapters/system.ts'
import { type SessionHub, sessionHub } from '../host/session-hub.ts'
import { checkKey } from '../keys/check-key.ts'
import { keyFilePath, openKeyFile } from '../keys/key-file.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { type KnownKeys, SqlKnownKeys } from '../keys/known-keys.ts'
import { migrate } from '../migrations/migrate.ts'
import type { RegisterStore } from '../register/register-store.ts'
import { SqlRegisterStore } from '../register/sql-register-store.ts'
import type { Holdings } from '../replication/holdings.ts'
import { SqlHoldings } from '../replication/sql-holdings.ts'

/** Which data: their folder, and the file of their key when it is not the user's usual one. */
export interface DataPlace {
  readonly data: string
  readonly keyFile?: string
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
  /** Sessions that another hub orders: nothing is decided on them here. */
  readonly holdings: Holdings
}

const databaseFile = 'caleol.sqlite'

/**
 * The journal of a data folder, created when missing; `use` runs on it and the store is closed whatever happens. Throws
 * `KeyUnavailable` for data of another key.
 */
export async function withData<Answer>(
  { data: folder, keyFile }: DataPlace,
  use: (data: OpenData) => Promise<Answer>,
): Promise<Answer> {
  // For its owner alone: journals hold households' files.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseFile)
  const keys = await openKeyFile(keyFilePath(keyFile, process.env), () => existsSync(file))
  const database = openSqlite(file)
  const store = new SqlJournalStore(database, keys.sealer)
  try {
    await migrate(database)
    await checkKey(database, keys.sealer)
    const knownKeys = new SqlKnownKeys(database)
    await knownKeys.learn([keys.signer.key])
    const hub = sessionHub(store, systemClock, systemEntropy, keys.signer)
    return await use({ store, hub, register: new SqlRegisterStore(database, keys.sealer), keys, knownKeys, holdings: new SqlHoldings(database) })
  } finally {
    await store.close()
  }
}

/** True when a folder holds a database: commands that only read never create one. */
export function holdsData(folder: string): boolean {
  return existsSync(join(folder, databaseFile))
}
