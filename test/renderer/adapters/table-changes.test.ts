import 'fake-indexeddb/auto'
import { Dexie, RangeSet } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { onTableChange } from '../../../renderer/adapters/table-changes.ts'

const opened: Dexie[] = []

/** Open already: creating a database tells of every table. */
async function openDatabase(name: string): Promise<Dexie> {
  const database = new Dexie(name)
  database.version(1).stores({ heads: 'id', notes: 'id' })
  opened.push(database)
  await database.open()
  return database
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete()
})

test('a commit to one of the tables is told before whoever wrote goes on', async () => {
  const database = await openDatabase('told')
  const told = vi.fn()
  onTableChange(database, ['heads'], told)
  await database.table('heads').put({ id: 'a' })
  expect(told).toHaveBeenCalledTimes(1)
})

test('a transaction over several of the tables is told once', async () => {
  const database = await openDatabase('once')
  const told = vi.fn()
  onTableChange(database, ['heads', 'notes'], told)
  await database.transaction('rw', ['heads', 'notes'], async () => {
    await database.table('heads').put({ id: 'a' })
    await database.table('notes').put({ id: 'a' })
  })
  expect(told).toHaveBeenCalledTimes(1)
})

test('another window on the same database is told as well', async () => {
  const [one, other] = [await openDatabase('shared'), await openDatabase('shared')]
  const told = vi.fn()
  onTableChange(one, ['heads'], told)
  await other.table('heads').put({ id: 'a' })
  expect(told).toHaveBeenCalledTimes(1)
})

test('neither another table, nor a reading, nor a database whose name begins alike is told', async () => {
  const database = await openDatabase('alike')
  const longer = await openDatabase('alike-too')
  const told = vi.fn()
  onTableChange(database, ['heads'], told)
  await database.table('notes').put({ id: 'a' })
  await database.table('heads').toArray()
  await longer.table('heads').put({ id: 'a' })
  expect(told).not.toHaveBeenCalled()
})

test('a page that its browser had put to sleep is told, for no window could tell it', async () => {
  const database = await openDatabase('slept')
  const told = vi.fn()
  onTableChange(database, ['heads'], told)
  // What Dexie says as the page is shown again (its `pageshow`).
  Dexie.on.storagemutated.fire({ all: new RangeSet() })
  expect(told).toHaveBeenCalledTimes(1)
})

test('nothing is told once it was asked to stop', async () => {
  const database = await openDatabase('stopped')
  const told = vi.fn()
  onTableChange(database, ['heads'], told)()
  await database.table('heads').put({ id: 'a' })
  expect(told).not.toHaveBeenCalled()
})
