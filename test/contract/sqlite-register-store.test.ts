import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SqlJournalStore } from '../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../server/adapters/sqlite.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { SqlRegisterStore } from '../../server/register/sql-register-store.ts'
import { firstRecords } from '../support/journal-records.ts'
import { anEntry } from '../support/register-builders.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testKeys } from '../support/test-keys.ts'
import { registerStoreSuite } from './register-store-suite.ts'

async function openPlace() {
  const folder = await temporaryFolder()
  const database = openSqlite(join(folder.path, 'caleol.db'))
  await migrate(database)
  const dispose = async () => {
    await database.destroy()
    await folder.remove()
  }
  const journals = new SqlJournalStore(database, testKeys.sealer)
  return { database, journals, register: new SqlRegisterStore(database, testKeys.sealer), dispose }
}

registerStoreSuite('SQLite', openPlace)

async function oneKept() {
  const place = await openPlace()
  await place.journals.create('s', firstRecords(1))
  const head = { length: 1, hash: 'a'.repeat(64) }
  await place.register.keep('s', head, { organisation: 'org', date: '2026-03-01', entries: [anEntry()] })
  return place
}

const year = { from: '2026-01-01', to: '2026-12-31' }

it('a row that an older application wrote is made anew', async () => {
  const { database, register, dispose } = await oneKept()
  await database.updateTable('registers').set({ version: 0 }).execute()
  expect(await register.positions()).toEqual(new Map())
  expect(await register.entries('org', year)).toEqual([])
  await dispose()
})

it('a row that somebody changed is a fault, never a shorter register', async () => {
  const { database, register, dispose } = await oneKept()
  await database
    .updateTable('registers')
    .set({ body: testKeys.sealer.seal('[{}]', 'register/s') })
    .execute()
  await expect(register.entries('org', year)).rejects.toThrow('session s')
  await dispose()
})

it('nobody who copies the database reads a registration number in it', async () => {
  const { database, dispose } = await oneKept()
  const [row] = await database.selectFrom('registers').selectAll().execute()
  expect(row?.body).not.toContain(anEntry().registrationNumber)
  expect(testKeys.sealer.open(row?.body ?? '', 'register/s')).toContain(anEntry().registrationNumber)
  expect(testKeys.sealer.open(row?.body ?? '', 'register/other')).toBeNull()
  await dispose()
})
