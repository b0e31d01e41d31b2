import type pg from 'pg'
import type { DataPlace, PoolUse, StorePlace } from '../host/data-place.ts'
import { defaultLandlord } from '../landlords/landlord.ts'
import type { Signals } from '../landlords/signals.ts'
import { isUpToDate, migrate } from '../migrations/migrate.ts'
import type { Database } from './database.ts'
import { connectedRole, isolationOf, openToRole } from './database-role.ts'
import { databaseOf, openPool, openPostgres, usualPool } from './postgres.ts'
import { PostgresSignals } from './postgres-signals.ts'

type PostgresStore = Extract<StorePlace, { kind: 'database' }>

/** Why a database may not serve several landlords; `message` is for people. */
export class LandlordsNotSeparated extends Error {
  override readonly name = 'LandlordsNotSeparated'
}

/** One PostgreSQL database for every landlord, each behind its row-level policies, on one pool of connections. */
export class PostgresPlace implements DataPlace {
  readonly #pool: pg.Pool
  readonly #signals: PostgresSignals

  private constructor(pool: pg.Pool, signals: PostgresSignals) {
    this.#pool = pool
    this.#signals = signals
  }

  /** Throws `LandlordsNotSeparated` when the database would show this role several landlords at once. */
  static async open(place: PostgresStore, onFault: (error: unknown) => void): Promise<PostgresPlace> {
    await prepare(place, onFault)
    const pool = openPool(place.url, onFault, place.pool ?? usualPool)
    const opened = new PostgresPlace(pool, new PostgresSignals(place.url, onFault))
    try {
      await opened.#refuseMixture()
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  }

  async databaseOf(landlord: string): Promise<Database> {
    const database = databaseOf(this.#pool, landlord)
    if (landlord !== defaultLandlord && (await isolationOf(database)) !== 'enforced') {
      throw new LandlordsNotSeparated(wrongRole)
    }
    return database
  }

  signalsOf(landlord: string): Signals {
    return this.#signals.of(landlord)
  }

  async isReady(): Promise<boolean> {
    return isUpToDate(databaseOf(this.#pool, defaultLandlord))
  }

  poolUse(): PoolUse {
    const { totalCount, idleCount, waitingCount } = this.#pool
    return { open: totalCount, idle: idleCount, waiting: waitingCount }
  }

  async close(): Promise<void> {
    await this.#signals.close()
    await this.#pool.end()
  }

  /** A role that no policy holds would see, as one landlord's, the rows of all that the database knows. */
  async #refuseMixture(): Promise<void> {
    const database = databaseOf(this.#pool, defaultLandlord)
    if ((await isolationOf(database)) !== 'bypassed') return
    const { rows } = await this.#pool.query('select from vault where landlord <> $1 limit 1', [
      defaultLandlord,
    ])
    if (rows.length > 0) throw new LandlordsNotSeparated(wrongRole)
  }
}

const wrongRole =
  'Ce rôle de base de données ne sépare pas les organismes. Donnez dans CALEOL_DATABASE_URL un rôle qui ne possède pas ' +
  'les tables (ni superutilisateur, ni BYPASSRLS), et celui qui les possède dans CALEOL_DATABASE_OWNER_URL.'

/** Brings the tables up to date, as their owner, without the time limits of a server in use. */
async function prepare({ url, ownerUrl = url }: PostgresStore, onFault: (error: unknown) => void) {
  const owner = openPostgres(ownerUrl, onFault, defaultLandlord, { ...usualPool, size: 1, statement: 0 })
  try {
    await migrate(owner)
    if (ownerUrl !== url) await openToRole(owner, await roleOf(url, onFault))
  } finally {
    await owner.destroy()
  }
}

/** Whom the database takes that address for, which need not say it. */
async function roleOf(url: string, onFault: (error: unknown) => void): Promise<string> {
  const database = openPostgres(url, onFault)
  try {
    return await connectedRole(database)
  } finally {
    await database.destroy()
  }
}
