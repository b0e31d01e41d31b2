import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/** Journals and their records. An event's id is unique in its journal: a command cannot be applied twice. */
export const journals: Migration = {
  async up(database: Database): Promise<void> {
    await database.schema
      .createTable('journals')
      .addColumn('session', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('length', 'integer', (column) => column.notNull())
      .addColumn('hash', 'varchar(64)', (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('records')
      .addColumn('session', 'varchar(64)', (column) =>
        column.notNull().references('journals.session').onDelete('cascade'),
      )
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('records_position', ['session', 'seq'])
      .addUniqueConstraint('records_event', ['session', 'event_id'])
      .execute()
  },
}
