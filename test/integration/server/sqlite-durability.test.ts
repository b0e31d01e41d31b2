import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SqlJournalStore } from '../../../server/adapters/sql-journal-store.ts'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { migrate } from '../../../server/migrations/migrate.ts'
import { headAfter } from '../../../shared/journal/continuity.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { startNode } from '../../support/node-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'

const appender = new URL('../../support/endless-appender.ts', import.meta.url)
const migrator = new URL('../../support/migrate-and-end.ts', import.meta.url)

describe('the SQLite store and the death of its process', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let file: string

  beforeEach(async () => {
    folder = await temporaryFolder()
    file = join(folder.path, 'caleol.db')
  })
  afterEach(() => folder.remove())

  it.each([1, 20, 150])('keeps everything acknowledged when killed after %i appends', async (count) => {
    const child = startNode(appender, [file])
    await child.line((line) => (Number(line) >= count ? line : undefined))
    await child.end('SIGKILL')
    const acknowledged = Number(child.lines().at(-1))

    const database = openSqlite(file)
    const store = new SqlJournalStore(database, testKeys.sealer)
    const records = await store.read('S1', 0)
    expect(records.length).toBeGreaterThanOrEqual(acknowledged)
    expect(await store.head('S1')).toEqual(headAfter(emptyHead, records))
    expect(records.map(({ envelope }) => envelope.seq)).toEqual(records.map((_, index) => index + 1))
    await database.destroy()
  })

  it('is brought up to date once when several processes start at once', async () => {
    const children = [1, 2, 3, 4].map(() => startNode(migrator, [file]))
    await Promise.all(children.map((child) => child.line((line) => (line === 'migrated' ? line : undefined))))
    await Promise.all(children.map((child) => child.end('SIGTERM')))
    const database = openSqlite(file)
    await migrate(database)
    expect(await new SqlJournalStore(database, testKeys.sealer).sessions()).toEqual([])
    await database.destroy()
  })
})
