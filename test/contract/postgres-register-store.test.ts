import { afterAll, beforeAll } from 'vitest'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { SqlRegisterStore } from '../../server/register/sql-register-store.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { testKeys } from '../support/test-keys.ts'
import { registerStoreSuite } from './register-store-suite.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

registerStoreSuite('PostgreSQL', async () => {
  const place = await server.freshDatabase()
  const database = place.open()
  await migrate(database)
  const journals = new SqlJournalStore(database, testKeys.sealer)
  return { journals, register: new SqlRegisterStore(database, testKeys.sealer), dispose: place.drop }
})
