import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/** What each session adds to its organisation's register, with the head of the journal it was folded from. */
export const registers: Migration = {
  async up(database: Database): Promise<void> {
    await database.schema
      .createTable('registers')
      .addColumn('session', 'varchar(64)', (column) =>
        column.primaryKey().references('journals.session').onDelete('cascade'),
      )
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('length', 'integer', (column) => column.notNull())
      .addColumn('hash', 'varchar(64)', (column) => column.notNull())
      .addColumn('organisation', 'varchar(64)', (column) => column.notNull())
      .addColumn('date', 'varchar(10)', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
  },
}
