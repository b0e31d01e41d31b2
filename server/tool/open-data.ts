import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { SqlJournalStore } from '../adapters/sql-journal-store.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { systemClock, systemEntropy } from '../adapters/system.ts'
import { type SessionHub, sessionHub } from '../host/session-hub.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Holdings } from '../replication/holdings.ts'
import { SqlHoldings } from '../replication/sql-holdings.ts'

/** A data folder, open: the same database as the application's embedded one. */
export interface OpenData {
  readonly store: JournalStore
  readonly hub: SessionHub
  /** Sessions that another hub orders: nothing is decided on them here. */
  readonly holdings: Holdings
}

const databaseFile = 'caleol.sqlite'

/** The journal of a data folder, created when missing; `use` runs on it and the store is closed whatever happens. */
export async function withData<Answer>(
  folder: string,
  use: (data: OpenData) => Promise<Answer>,
): Promise<Answer> {
  // For its owner alone: journals hold households' files.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseFile)
  const database = openSqlite(file)
  const store = new SqlJournalStore(database)
  try {
    await migrate(database)
    const hub = sessionHub(store, systemClock, systemEntropy)
    return await use({ store, hub, holdings: new SqlHoldings(database) })
  } finally {
    await store.close()
  }
}

/** True when a folder holds a database: commands that only read never create one. */
export function holdsData(folder: string): boolean {
  return existsSync(join(folder, databaseFile))
}
