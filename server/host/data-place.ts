import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../adapters/database.ts'
import type { PoolSettings } from '../adapters/postgres.ts'
import { PostgresPlace } from '../adapters/postgres-place.ts'
import { openSqlite } from '../adapters/sqlite.ts'
import { folderOf } from '../landlords/landlord-folder.ts'
import { noSignals, type Signals } from '../landlords/signals.ts'
import { isUpToDate, migrate } from '../migrations/migrate.ts'

/** Where sessions are kept: a folder of this machine, or a PostgreSQL database. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 'database'
      readonly url: string
      /** The address as the role that owns the tables; `url` owns them when absent. */
      readonly ownerUrl?: string
      readonly pool?: PoolSettings
    }

/** What a pool of connections does at this moment. */
export interface PoolUse {
  readonly open: number
  readonly idle: number
  /** Calls that wait for a connection. */
  readonly waiting: number
}

/** A place that is open: a database for each landlord, and none that shows two. */
export interface DataPlace {
  /** That landlord's tables, up to date. Closing it closes what nobody else uses. */
  databaseOf(landlord: string): Promise<Database>
  signalsOf(landlord: string): Signals
  /** True when the database answers and its tables are those of this application. */
  isReady(): Promise<boolean>
  /** Null where there is no pool. */
  poolUse(): PoolUse | null
  close(): Promise<void>
}

/** Opens a place: creates folder and tables when missing, brings older tables up to date. */
export async function openPlace(place: StorePlace, onFault: (error: unknown) => void): Promise<DataPlace> {
  return place.kind === 'folder' ? new FolderPlace(place.folder) : PostgresPlace.open(place, onFault)
}

/** One SQLite file a landlord, the default one's where a folder has always had it. */
class FolderPlace implements DataPlace {
  readonly #folder: string
  readonly #opened: Database[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  async databaseOf(landlord: string): Promise<Database> {
    const folder = folderOf(this.#folder, landlord)
    // For its owner alone: journals hold households' files.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const database = openSqlite(join(folder, 'caleol.sqlite'))
    this.#opened.push(database)
    await migrate(database)
    return database
  }

  signalsOf(): Signals {
    return noSignals
  }

  async isReady(): Promise<boolean> {
    const answers = await Promise.all(this.#opened.map(isUpToDate))
    return answers.every((isDone) => isDone)
  }

  poolUse(): null {
    return null
  }

  async close(): Promise<void> {
    for (const database of this.#opened) await database.destroy()
  }
}
