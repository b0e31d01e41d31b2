import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'
import { journals } from './0001-journals.ts'
import { identity } from './0002-identity.ts'
import { holdings } from './0003-holdings.ts'
import { registers } from './0004-registers.ts'
import { vault } from './0005-vault.ts'
import { handOver } from './0006-hand-over.ts'
import { landlords } from './0007-landlords.ts'
import { missingTails } from './0008-missing-tails.ts'
import { digests } from './0009-digests.ts'
import { deviceLives } from './0010-device-lives.ts'

/** Every migration, in order. One that has been released is never changed: add another. */
const migrations = {
  '0001-journals': journals,
  '0002-identity': identity,
  '0003-holdings': holdings,
  '0004-registers': registers,
  '0005-vault': vault,
  '0006-hand-over': handOver,
  '0007-landlords': landlords,
  '0008-missing-tails': missingTails,
  '0009-digests': digests,
  '0010-device-lives': deviceLives,
}

/** Runs the migrations on that database; in order of their names. */
export function migratorOf(database: Database): Migrator {
  return new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    nameComparator: (one, other) => (one < other ? -1 : 1),
  })
}

/**
 * Brings the database's tables up to date. Safe when two processes start at once: one migrates, the other waits.
 * Throws what the database says; nothing has changed then.
 */
export async function migrate(database: Database): Promise<void> {
  const { error } = await migratorOf(database).migrateToLatest()
  if (error !== undefined) throw new Error('the database could not be brought up to date', { cause: error })
}

/** True when the tables are exactly those of this application. Throws what the database says when it does not answer. */
export async function isUpToDate(database: Database): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database)
  const done = rows.map(({ name }) => name).sort()
  return done.join() === Object.keys(migrations).sort().join()
}
