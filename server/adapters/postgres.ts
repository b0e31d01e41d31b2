import { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { defaultLandlord } from '../landlords/landlord.ts'
import type { Database, Tables } from './database.ts'

/** How many connections a server keeps to its database, and how long it waits for it. Times in milliseconds. */
export interface PoolSettings {
  readonly size: number
  /** For a free connection: then the call fails, and whoever made it asks again. */
  readonly wait: number
  /** For one statement, and for a lock that another transaction holds; 0 is without end. */
  readonly statement: number
}

export const usualPool: PoolSettings = { size: 10, wait: 5_000, statement: 15_000 }

/** A connection that nobody uses is closed after half a minute at most; a transaction left open by a fault, too. */
const idleTimeout = 30_000

/**
 * Connections to a PostgreSQL database, by its address (`postgres://…`), for all its landlords. `onIdleError` hears when a
 * connection that nobody was using broke (the server restarted): the pool replaces it, the next query works or fails for
 * itself.
 */
export function openPool(
  url: string,
  onIdleError: (error: Error) => void,
  { size, wait, statement }: PoolSettings = usualPool,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'caleol',
    max: size,
    connectionTimeoutMillis: wait,
    idleTimeoutMillis: Math.min(idleTimeout, statement || idleTimeout),
    statement_timeout: statement,
    lock_timeout: statement,
    idle_in_transaction_session_timeout: idleTimeout,
    keepAlive: true,
  })
  pool.on('error', onIdleError)
  // A connection at work that breaks fails the statement it is running, or the next: whoever asked hears it there. Without
  // a listener, Node would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    if (statement > 0) cutWhenSilent(client, 2 * statement)
  })
  return pool
}

/**
 * Cuts a connection on which nothing has come or gone for that long (milliseconds): the database ends a statement sooner, so
 * its word was lost with the network, and TCP may take a quarter of an hour to say so. No limit ends a commit that waits for a
 * second machine: it is cut as well, and found done by whoever asks again once that machine is back.
 */
function cutWhenSilent({ connection: { stream } }: pg.PoolClient, silence: number): void {
  if (stream instanceof Socket) stream.setTimeout(silence, () => stream.destroy())
}

/** A pool's connections in the name of one landlord: closing it closes nothing. */
export function databaseOf(pool: pg.Pool, landlord: string): Database {
  const connect = () => connectionOf(pool, landlord)
  const lent = { options: pool.options, connect, end: async () => undefined }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: lent, controlClient: pg.Client }) })
}

/** A PostgreSQL database of one landlord, whom `default` names when absent. Closing it closes its connections. */
export function openPostgres(
  url: string,
  onIdleError: (error: Error) => void,
  landlord: string = defaultLandlord,
  settings: PoolSettings = usualPool,
): Database {
  const pool = openPool(url, onIdleError, settings)
  const owned = { options: pool.options, connect: () => connectionOf(pool, landlord), end: () => pool.end() }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: owned, controlClient: pg.Client }) })
}

/** The landlord that a connection speaks for, as the database knows it. */
const spokenFor = Symbol('landlord')
type Tagged = pg.PoolClient & { [spokenFor]?: string }

/**
 * Whom the connection speaks for; and a commit is answered once it is on the disk, even where the database was set to
 * answer sooner. Whatever waits for more, a second machine, goes on doing so.
 */
const speaking = `select set_config('caleol.landlord', $1, false),
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on'
    else current_setting('synchronous_commit') end, false)`

/**
 * A connection on which the database shows that landlord's rows alone. It is told only when the connection last spoke for
 * another: with one landlord, once in the life of a connection. Outside a transaction, so that no rollback undoes it.
 */
async function connectionOf(pool: pg.Pool, landlord: string): Promise<pg.PoolClient> {
  const client: Tagged = await pool.connect()
  if (client[spokenFor] === landlord) return client
  try {
    await client.query(speaking, [landlord])
  } catch (error) {
    // Nobody may use it: whom it speaks for is not known.
    client.release(true)
    throw error
  }
  client[spokenFor] = landlord
  return client
}
