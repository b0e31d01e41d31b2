import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'

/** When a device was last heard of, until when it has access, and what became of its data. */
export const deviceLives: Migration = {
  async up(database: Database): Promise<void> {
    const instants = ['last_seen_at', 'expires_at', 'revoked_at', 'erased_at'] as const
    for (const column of instants)
      await database.schema.alterTable('devices').addColumn(column, 'varchar(32)').execute()
    await database.schema.alterTable('devices').addColumn('revoked_by', 'varchar(120)').execute()
    await database.schema.alterTable('devices').addColumn('unsent', 'integer').execute()
  },
}
