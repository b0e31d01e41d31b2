import { afterAll, beforeAll } from 'vitest'
import { migrate } from '../../server/migrations/migrate.ts'
import { SqlHoldings } from '../../server/replication/sql-holdings.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { holdingsSuite } from './holdings-suite.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

holdingsSuite('PostgreSQL', async () => {
  const place = await server.freshDatabase()
  const database = place.open()
  await migrate(database)
  return { holdings: new SqlHoldings(database), dispose: place.drop }
})
