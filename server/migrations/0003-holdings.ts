import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/** Sessions that another hub orders: this one only keeps what that hub sends. */
export const holdings: Migration = {
  async up(database: Database): Promise<void> {
    await database.schema
      .createTable('holdings')
      .addColumn('session', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('device', 'varchar(64)', (column) => column.notNull())
      .addColumn('name', 'varchar(80)', (column) => column.notNull())
      .execute()
  },
}
