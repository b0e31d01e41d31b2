import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Database } from '../../../server/adapters/database.ts'
import { isDatabaseAway } from '../../../server/adapters/database-away.ts'
import { rowsOf } from '../../support/landlord-database.ts'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'

describe('a connection to PostgreSQL that is cut while it is at work', () => {
  let server: PostgresServer
  let fresh: FreshDatabase
  let database: Database
  const uncaught = vi.fn()

  beforeAll(async () => {
    server = await startPostgres()
    fresh = await server.freshDatabase()
    database = fresh.open()
    process.on('uncaughtExceptionMonitor', uncaught)
  })
  afterAll(async () => {
    process.off('uncaughtExceptionMonitor', uncaught)
    await fresh.drop()
    await server.stop()
  })
  beforeEach(() => uncaught.mockClear())
  afterEach(() => expect(uncaught).not.toHaveBeenCalled())

  const processOf = async (connection: Database): Promise<number> => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection)
    return rows[0]?.pid ?? Number.NaN
  }
  const cut = (pid: number) => rowsOf(fresh.url, `select pg_terminate_backend(${pid}, 10000)`)
  const isAt = (pid: number, statement: string) =>
    vi.waitFor(
      async () => {
        const rows = await rowsOf(fresh.url, `select state, query from pg_stat_activity where pid = ${pid}`)
        expect(rows).toEqual([{ state: 'active', query: statement }])
      },
      { timeout: 20_000 },
    )

  it('J134: fails the statement that was running, as a database that is away, and nothing else', async () => {
    const failed = database.connection().execute(async (connection) => {
      const pid = await processOf(connection)
      const running = sql`select pg_sleep(60)`.execute(connection)
      const outcome = running.then(
        () => null,
        (error: unknown) => error,
      )
      await isAt(pid, 'select pg_sleep(60)')
      await cut(pid)
      return outcome
    })
    expect(isDatabaseAway(await failed)).toBe(true)
    expect(await processOf(database)).toBeGreaterThan(0)
  })

  it('J134: fails the next statement of a transaction that was between two, and nothing else', async () => {
    const transaction = database.transaction().execute(async (connection) => {
      await cut(await processOf(connection))
      await sql`select 1`.execute(connection)
    })
    const failed = await transaction.catch((error: unknown) => error)
    expect(isDatabaseAway(failed)).toBe(true)
    expect(await processOf(database)).toBeGreaterThan(0)
  })
})
