import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Database, Tables } from './database.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'

/** How long opening waits for another process that is opening too, in milliseconds. */
const openingTimeout = 10_000

/** The embedded database, in one file. The file is created when missing; its folder must exist. */
export function openSqlite(file: string): Database {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(() => openFile(file)) })
}

/**
 * `synchronous = full`: a commit that was acknowledged is on the disk, not only in the system's memory. Once open, the
 * waiting for other writers is ours (`PatientConnection`), no longer SQLite's. `secure_delete`: what is erased is zeroed.
 */
function openFile(file: string): DatabaseSync {
  makeForOwnerAlone(file)
  const database = new DatabaseSync(file, { timeout: openingTimeout, enableForeignKeyConstraints: true })
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 0; pragma secure_delete = on;',
  )
  return database
}

/** Whatever the rights of its folder, nobody else on the machine reads it. SQLite gives its side files the same rights. */
function makeForOwnerAlone(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}
