import { PostgresAdapter, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Has the database itself let go of the rows that an erasure replaced: SQLite empties its log of writes (deleted bytes
 * are zeroed as they go), PostgreSQL clears the dead rows, now or by itself a little later. Backups and replicas of the
 * database keep theirs.
 */
export async function forgetTraces(database: Database): Promise<void> {
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter
  if (!isPostgres) {
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
    return
  }
  try {
    await sql`vacuum (skip_locked) records`.execute(database)
  } catch {
    // Too large a table for one statement's time: the erasure is done and stands, and autovacuum frees the rest.
  }
}
