import { PostgresAdapter, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Has the database itself let go of the rows that an erasure replaced: SQLite empties its log of writes (deleted bytes
 * are zeroed as they go), PostgreSQL clears the dead rows. Backups and replicas of the database keep theirs.
 */
export async function forgetTraces(database: Database): Promise<void> {
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter
  await (isPostgres ? sql`vacuum records` : sql`pragma wal_checkpoint(truncate)`).execute(database)
}
