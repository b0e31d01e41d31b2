import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../server/adapters/database.ts'
import { openSqlite } from '../../../server/adapters/sqlite.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** SQLite's own number for FULL: https://www.sqlite.org/pragma.html#pragma_synchronous */
const full = 2

describe('a commit that was answered is on the disk', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  async function oneRow(database: Database, query: string): Promise<Readonly<Record<string, unknown>>> {
    const { rows } = await sql.raw<Record<string, unknown>>(query).execute(database)
    const [row] = rows
    if (row === undefined) throw new Error(`${query} gave nothing`)
    return row
  }

  it('J152: SQLite writes ahead and syncs every commit', async () => {
    const folder = await temporaryFolder()
    const database = openSqlite(join(folder.path, 'caleol.sqlite'))
    expect(await oneRow(database, 'pragma synchronous')).toEqual({ synchronous: full })
    expect(await oneRow(database, 'pragma journal_mode')).toEqual({ journal_mode: 'wal' })
    await database.destroy()
    await folder.remove()
  })

  it.each([
    ['off', 'on'],
    ['on', 'on'],
    ['remote_apply', 'remote_apply'],
  ])('J152: PostgreSQL whose database is set to %s answers a commit as %s', async (set, used) => {
    const place = await server.freshDatabase()
    const name = new URL(place.url).pathname.slice(1)
    await oneRow(place.open(), 'select 1 as one')
    await sql.raw(`alter database "${name}" set synchronous_commit = ${set}`).execute(place.open())
    expect(await oneRow(place.open(), 'show synchronous_commit')).toEqual({ synchronous_commit: used })
    await place.drop()
  })
})
