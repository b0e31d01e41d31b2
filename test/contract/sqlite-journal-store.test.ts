import { join } from 'node:path'
import type { Database } from '../../server/adapters/database.ts'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testKeys } from '../support/test-keys.ts'
import { journalErasureSuite } from './journal-erasure-suite.ts'
import {
  journalStoreSuite,
  type SharedStoreUnderTest,
  sharedJournalStoreSuite,
} from './journal-store-suite.ts'

async function openPlace(): Promise<SharedStoreUnderTest> {
  const folder = await temporaryFolder()
  const opened: Database[] = []
  const open = async () => {
    const database = openSqlite(join(folder.path, 'caleol.db'))
    opened.push(database)
    await migrate(database)
    return new SqlJournalStore(database, testKeys.sealer)
  }
  const dispose = async () => {
    for (const database of opened) await database.destroy()
    await folder.remove()
  }
  return { store: await open(), openAgain: open, dispose }
}

journalStoreSuite('SQLite', openPlace)
sharedJournalStoreSuite('SQLite', openPlace)
journalErasureSuite('SQLite', openPlace)
