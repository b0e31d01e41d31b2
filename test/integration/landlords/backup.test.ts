import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf, openPool, openPostgres } from '../../../server/adapters/postgres.ts'
import { SqlJournalStore } from '../../../server/adapters/sql-journal-store.ts'
import { isUpToDate } from '../../../server/migrations/migrate.ts'
import { firstRecords } from '../../support/journal-records.ts'
import { type LandlordDatabase, landlordDatabase, prepare } from '../../support/landlord-database.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'

/** As `docs/guide-exploitation.md` tells the operator to do it. */
describe('the backup of a database of several landlords', () => {
  let postgres: PostgresServer
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let saved: LandlordDatabase
  let restored: LandlordDatabase

  beforeAll(async () => {
    postgres = await startPostgres()
    folder = await temporaryFolder()
    saved = await landlordDatabase(postgres)
    restored = await landlordDatabase(postgres)
    await prepare(saved)
  })
  afterAll(async () => {
    for (const database of [saved, restored]) await database.drop()
    await folder.remove()
    await postgres.stop()
  })

  const storeOf = (pool: ReturnType<typeof openPool>, landlord: string) =>
    new SqlJournalStore(databaseOf(pool, landlord), testKeys.sealer)

  const dump = (url: string) => spawnSync('pg_dump', ['-Fc', '-f', join(folder.path, 'caleol.dump'), url])

  it('J122: holds every landlord’s rows, and gives them back behind the same policies', async () => {
    const before = openPool(saved.url, () => undefined)
    const journals = { un: firstRecords(3, { mark: 'un' }), deux: firstRecords(2, { mark: 'deux' }) }
    for (const [landlord, records] of Object.entries(journals)) {
      await storeOf(before, landlord).create('S1', records)
    }
    await before.end()
    expect(dump(saved.superuserUrl).status).toBe(0)
    const options = ['--no-owner', '--no-privileges', '--exit-on-error', '-d', restored.ownerUrl]
    expect(String(spawnSync('pg_restore', [...options, join(folder.path, 'caleol.dump')]).stderr)).toBe('')
    await prepare(restored)
    const after = openPool(restored.url, () => undefined)
    for (const [landlord, records] of Object.entries(journals)) {
      expect(await storeOf(after, landlord).read('S1', 0)).toEqual(records)
    }
    expect(await storeOf(after, 'trois').sessions()).toEqual([])
    await after.end()
    const owner = openPostgres(restored.ownerUrl, () => undefined)
    expect(await isUpToDate(owner)).toBe(true)
    await owner.destroy()
  })

  it.each(['url', 'ownerUrl'] as const)('J122: is refused, and not made short, as %s', (role) => {
    const { status, stderr } = dump(saved[role])
    expect([status, String(stderr)]).toEqual([
      1,
      expect.stringMatching(/row-level security|permission denied/),
    ])
  })
})
