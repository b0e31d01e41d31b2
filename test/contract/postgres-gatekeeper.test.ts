import { afterAll, beforeAll } from 'vitest'
import { SqlIdentityStore } from '../../server/identity/sql-identity-store.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { gatekeeperSuite } from './gatekeeper-suite.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

gatekeeperSuite('PostgreSQL', async () => {
  const place = await server.freshDatabase()
  const database = place.open()
  await migrate(database)
  return { store: new SqlIdentityStore(database), dispose: place.drop }
})
