import { setTimeout as after } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'

/** How long to wait for another writer before giving up, and between two attempts, in milliseconds. */
const patience = 10_000
const pause = 5

/** SQLite's own number for "another connection holds the lock": https://www.sqlite.org/rescode.html#busy */
const busy = 5

/**
 * A SQLite connection that waits for another writer without blocking the process. SQLite's own waiting would stop
 * every other request meanwhile, and for good when the other writer is in this process.
 */
export class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const deadline = performance.now() + patience
    for (;;) {
      try {
        return await this.#connection.executeQuery<Row>(query)
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error
      }
      await after(pause)
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize)
  }
}

/** True when another connection holds the lock of that SQLite database. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}
