import { afterAll, beforeAll } from 'vitest'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { testKeys } from '../support/test-keys.ts'
import { journalErasureSuite } from './journal-erasure-suite.ts'
import {
  journalStoreSuite,
  type SharedStoreUnderTest,
  sharedJournalStoreSuite,
} from './journal-store-suite.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

async function openPlace(): Promise<SharedStoreUnderTest> {
  const place = await server.freshDatabase()
  const open = async () => {
    const database = place.open()
    await migrate(database)
    return new SqlJournalStore(database, testKeys.sealer)
  }
  return { store: await open(), openAgain: open, dispose: place.drop }
}

journalStoreSuite('PostgreSQL', openPlace)
sharedJournalStoreSuite('PostgreSQL', openPlace)
journalErasureSuite('PostgreSQL', openPlace)
