import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/**
 * Who orders a session is in its journal from now on. A desk keeps the commands that it accepted on what it holds; what
 * it decided after the session was taken from it is set aside, there and at the server. `relays` holds, for some seconds,
 * the commands that wait for the desk that holds their session.
 */
export const handOver: Migration = {
  async up(database: Database): Promise<void> {
    await database.schema.dropTable('holdings').execute()
    await database.schema
      .createTable('accepted_commands')
      .addColumn('session', 'varchar(64)', (column) => column.notNull())
      .addColumn('command', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('accepted_commands_key', ['session', 'command'])
      .execute()
    await database.schema
      .createTable('set_aside_acts')
      .addColumn('session', 'varchar(64)', (column) => column.notNull())
      .addColumn('hub', 'varchar(64)', (column) => column.notNull())
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('is_waiting', 'integer', (column) => column.notNull())
      .addColumn('is_sent', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('set_aside_acts_key', ['session', 'hub', 'epoch', 'position'])
      .execute()
    await database.schema
      .createTable('relays')
      .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
      .addColumn('hub', 'varchar(64)', (column) => column.notNull())
      .addColumn('work', 'text', (column) => column.notNull())
      .addColumn('put_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('is_taken', 'integer', (column) => column.notNull())
      .addColumn('answer', 'text')
      .execute()
  },
}
