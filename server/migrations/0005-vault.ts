import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/**
 * `vault` has one row: a known text sealed under the key of these data, so that another key is told apart from damage.
 * `known_keys` are the public keys whose signatures of journals are believed.
 */
export const vault: Migration = {
  async up(database: Database): Promise<void> {
    await database.schema
      .createTable('vault')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('known_keys')
      .addColumn('key', 'varchar(64)', (column) => column.primaryKey())
      .execute()
  },
}
