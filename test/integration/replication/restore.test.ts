import { spawnSync } from 'node:child_process'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { tool } from '../../support/tool.ts'
import { type RestorePlaces, restoreSuite } from './restore-suite.ts'

let postgres: PostgresServer
const databases: FreshDatabase[] = []
const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = []

beforeAll(async () => {
  postgres = await startPostgres()
})
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop()
  for (const folder of folders.splice(0)) await folder.remove()
})
afterAll(() => postgres.stop())

async function folder(): Promise<string> {
  const made = await temporaryFolder()
  folders.push(made)
  return made.path
}

/** `caleol backup` while the server runs; restored by putting the copy in the place of the data. */
async function onSqlite(): Promise<RestorePlaces> {
  const data = join(await folder(), 'data')
  return {
    place: { kind: 'folder', folder: data },
    backup: async () => {
      const restored = join(await folder(), 'data')
      const file = `${restored}.sqlite`
      expect((await tool('backup', file, '--data', data)).code).toBe(0)
      await mkdir(restored)
      await rename(file, join(restored, 'caleol.sqlite'))
      return { kind: 'folder', folder: restored }
    },
  }
}

/** `pg_dump` while the server runs; `pg_restore` into an empty database. */
async function onPostgres(): Promise<RestorePlaces> {
  const fresh = async () => {
    const database = await postgres.freshDatabase()
    databases.push(database)
    return database.url
  }
  const url = await fresh()
  return {
    place: { kind: 'database', url },
    backup: async () => {
      const file = join(await folder(), 'caleol.dump')
      expect(String(spawnSync('pg_dump', ['-Fc', '-f', file, url]).stderr)).toBe('')
      const restored = await fresh()
      const options = ['--no-owner', '--exit-on-error', '-d', restored]
      expect(String(spawnSync('pg_restore', [...options, file]).stderr)).toBe('')
      return { kind: 'database', url: restored }
    },
  }
}

restoreSuite('SQLite', onSqlite)
restoreSuite('PostgreSQL', onPostgres)
