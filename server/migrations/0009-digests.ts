import { PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'
import { separateByLandlord } from './0007-landlords.ts'

/** What a list shows of each session, with the head of the journal it was folded from. */
export const digests: Migration = {
  async up(database: Database): Promise<void> {
    const isShared = database.getExecutor().adapter instanceof PostgresAdapter
    const owner = isShared ? sql`landlord varchar(64) not null,` : sql``
    const key = isShared ? sql`landlord, session` : sql`session`
    const columns = sql`session varchar(64) not null, version integer not null, length integer not null,
      hash varchar(64) not null, body text not null`
    const belongs = sql`foreign key (${key}) references journals (${key}) on delete cascade`
    await sql`create table digests (${owner} ${columns}, primary key (${key}), ${belongs})`.execute(database)
    if (isShared) await separateByLandlord(database, 'digests')
  },
}
