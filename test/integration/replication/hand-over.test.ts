import { afterAll, afterEach, beforeAll } from 'vitest'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { handOverSuite } from './hand-over-suite.ts'
import { lostHoldSuite } from './lost-hold-suite.ts'

let postgres: PostgresServer
const databases: FreshDatabase[] = []

beforeAll(async () => {
  postgres = await startPostgres()
})
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop()
})
afterAll(() => postgres.stop())

const onPostgres = async () => {
  const database = await postgres.freshDatabase()
  databases.push(database)
  return { kind: 'database', url: database.url } as const
}

handOverSuite('SQLite', async () => null)
handOverSuite('PostgreSQL', onPostgres)
lostHoldSuite('SQLite', async () => null)
lostHoldSuite('PostgreSQL', onPostgres)
