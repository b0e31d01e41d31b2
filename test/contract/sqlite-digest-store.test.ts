import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { SqlDigestStore } from '../../server/host/sql-digest-store.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { firstRecords } from '../support/journal-records.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testKeys } from '../support/test-keys.ts'
import { aDigest, digestStoreSuite } from './digest-store-suite.ts'

async function openPlace() {
  const folder = await temporaryFolder()
  const database = openSqlite(join(folder.path, 'caleol.db'))
  await migrate(database)
  const dispose = async () => {
    await database.destroy()
    await folder.remove()
  }
  const journals = new SqlJournalStore(database, testKeys.sealer)
  return { database, journals, digests: new SqlDigestStore(database, testKeys.sealer), dispose }
}

digestStoreSuite('SQLite', openPlace)

it.each([
  ['an older application wrote', { version: 0 }],
  ['somebody changed', { body: testKeys.sealer.seal('{}', 'digest/s') }],
  [
    'was brought from another place',
    { body: testKeys.sealer.seal(JSON.stringify(aDigest('s').digest), 'digest/t') },
  ],
])('J185: a row that %s counts as none', async (_name, change) => {
  const { database, journals, digests, dispose } = await openPlace()
  await journals.create('s', firstRecords(1))
  await digests.keep('s', aDigest('s'))
  await database.updateTable('digests').set(change).execute()
  expect(await digests.all()).toEqual(new Map())
  await dispose()
})

it('nobody who copies the database reads in it where a commission sits', async () => {
  const { database, journals, digests, dispose } = await openPlace()
  await journals.create('s', firstRecords(1))
  await digests.keep('s', aDigest('s'))
  const [row] = await database.selectFrom('digests').selectAll().execute()
  expect(row?.body).not.toContain('Hamaris')
  expect(testKeys.sealer.open(row?.body ?? '', 'digest/s')).toContain('Hamaris')
  await dispose()
})
