import { PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'
import { separateByLandlord } from './0007-landlords.ts'

/** The ends of journals that a restored store lacked: positions and hashes, when they were found, what became of them. */
export const missingTails: Migration = {
  async up(database: Database): Promise<void> {
    const isShared = database.getExecutor().adapter instanceof PostgresAdapter
    const owner = isShared ? sql`landlord varchar(64) not null,` : sql``
    const key = isShared ? sql`landlord, session, hash` : sql`session, hash`
    const columns = sql`session varchar(64) not null, hash varchar(64) not null, places text not null,
      outcome varchar(16) not null, found_at varchar(40) not null, settled_at varchar(40)`
    const table = sql`create table missing_tails (${owner} ${columns}, primary key (${key}))`
    await table.execute(database)
    if (isShared) await separateByLandlord(database, 'missing_tails')
  },
}
