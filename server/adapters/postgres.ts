import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from './database.ts'

const maximumConnections = 10

/**
 * A PostgreSQL database, by its address (`postgres://…`). `onIdleError` hears when a connection that nobody was using
 * broke (the server restarted): the pool replaces it, the next query works or fails for itself.
 */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: maximumConnections })
  pool.on('error', onIdleError)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
