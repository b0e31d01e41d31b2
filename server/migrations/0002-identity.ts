import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/** Paired devices and the one-time codes still to be used. */
export const identity: Migration = {
  async up(database: Database): Promise<void> {
    await database.schema
      .createTable('devices')
      .addColumn('token_hash', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('device', 'varchar(64)', (column) => column.notNull().unique())
      .addColumn('session', 'varchar(64)')
      .addColumn('seat', 'varchar(64)')
      .addColumn('paired_at', 'varchar(32)', (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('codes')
      .addColumn('code_hash', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('session', 'varchar(64)')
      .addColumn('seat', 'varchar(64)')
      .addColumn('expires_at', 'varchar(32)', (column) => column.notNull())
      .execute()
  },
}
