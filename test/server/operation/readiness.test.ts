import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DataPlace, openPlace } from '../../../server/host/data-place.ts'
import { Readiness } from '../../../server/operation/readiness.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('J132: whether calls may be sent to a server', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let place: DataPlace
  const faults: unknown[] = []

  beforeEach(async () => {
    folder = await temporaryFolder()
    place = await openPlace({ kind: 'folder', folder: folder.path }, (fault) => faults.push(fault))
    faults.length = 0
  })
  afterEach(async () => {
    await place.close()
    await folder.remove()
  })

  const readiness = () => new Readiness(place, (fault) => faults.push(fault))

  it('J132: yes, once its tables are in place', async () => {
    await place.databaseOf('default')
    expect(await readiness().isReady()).toBe(true)
  })

  it.each([
    ['a migration is missing', sql`delete from kysely_migration where name = '0007-landlords'`],
    [
      'a later version has changed the tables',
      sql`update kysely_migration set name = '9999' where name = '0001-journals'`,
    ],
  ])('J132: no, when %s', async (_why, change) => {
    await change.execute(await place.databaseOf('un'))
    expect(await readiness().isReady()).toBe(false)
    expect(faults).toEqual([])
  })

  it('J132: no, when the database does not answer, and the log says why', async () => {
    await sql`drop table kysely_migration`.execute(await place.databaseOf('default'))
    expect(await readiness().isReady()).toBe(false)
    expect(faults).toHaveLength(1)
  })

  it('J132: no, once it is asked to stop', async () => {
    await place.databaseOf('default')
    const ready = readiness()
    ready.stop()
    expect(await ready.isReady()).toBe(false)
  })
})
