import type pg from 'pg'
import { afterAll, beforeAll, expect } from 'vitest'
import { databaseOf, openPool } from '../../server/adapters/postgres.ts'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import type { JournalRecord } from '../../shared/journal/record.ts'
import { firstRecords } from '../support/journal-records.ts'
import { type LandlordDatabase, landlordDatabase, prepare } from '../support/landlord-database.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { otherKeys, testKeys } from '../support/test-keys.ts'
import { journalStoreSuite, type StoreUnderTest } from './journal-store-suite.ts'

let server: PostgresServer
let place: LandlordDatabase
let pool: pg.Pool

beforeAll(async () => {
  server = await startPostgres()
  place = await landlordDatabase(server)
  await prepare(place)
  pool = openPool(place.url, () => undefined)
})
afterAll(async () => {
  await pool.end()
  await place.drop()
  await server.stop()
})

/** Ids that the suite uses too. */
const sessions = ['S1', 'S2', 'b', 'B', 'a.2']
const neighbours: readonly JournalRecord[] = firstRecords(2, { neighbour: true })

/** A landlord's store while a neighbour holds sessions of the same ids, who must find them as they were. */
async function openPlace(): Promise<StoreUnderTest> {
  await place.asSuperuser('truncate journals cascade')
  const neighbour = new SqlJournalStore(databaseOf(pool, 'neighbour'), otherKeys.sealer)
  for (const session of sessions) await neighbour.create(session, neighbours)
  const dispose = async () => {
    expect((await neighbour.sessions()).map(({ session }) => session)).toEqual([...sessions].sort())
    for (const session of sessions) expect(await neighbour.read(session, 0)).toEqual(neighbours)
  }
  return { store: new SqlJournalStore(databaseOf(pool, 'one'), testKeys.sealer), dispose }
}

journalStoreSuite('J122: PostgreSQL beside another landlord', openPlace)
