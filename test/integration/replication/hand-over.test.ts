import { afterAll, afterEach, beforeAll } from 'vitest'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { handOverSuite } from './hand-over-suite.ts'

let postgres: PostgresServer
const databases: FreshDatabase[] = []

beforeAll(async () => {
  postgres = await startPostgres()
})
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop()
})
afterAll(() => postgres.stop())

handOverSuite('SQLite', async () => null)
handOverSuite('PostgreSQL', async () => {
  const database = await postgres.freshDatabase()
  databases.push(database)
  return { kind: 'database', url: database.url }
})
