import { afterAll, beforeAll } from 'vitest'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { SqlDigestStore } from '../../server/host/sql-digest-store.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { testKeys } from '../support/test-keys.ts'
import { digestStoreSuite } from './digest-store-suite.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

digestStoreSuite('PostgreSQL', async () => {
  const place = await server.freshDatabase()
  const database = place.open()
  await migrate(database)
  const journals = new SqlJournalStore(database, testKeys.sealer)
  return { journals, digests: new SqlDigestStore(database, testKeys.sealer), dispose: place.drop }
})
