import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../server/adapters/database.ts'
import { isolationOf, openToRole } from '../../../server/adapters/database-role.ts'
import { databaseOf, openPool, openPostgres, usualPool } from '../../../server/adapters/postgres.ts'
import { LandlordsNotSeparated } from '../../../server/adapters/postgres-place.ts'
import { SqlJournalStore } from '../../../server/adapters/sql-journal-store.ts'
import { systemClock } from '../../../server/adapters/system.ts'
import { openPlace } from '../../../server/host/data-place.ts'
import { Gatekeeper } from '../../../server/identity/gatekeeper.ts'
import { SqlIdentityStore } from '../../../server/identity/sql-identity-store.ts'
import { SqlKnownKeys } from '../../../server/keys/known-keys.ts'
import { migrate, migratorOf } from '../../../server/migrations/migrate.ts'
import { firstRecords } from '../../support/journal-records.ts'
import { type LandlordDatabase, landlordDatabase, prepare } from '../../support/landlord-database.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { testKeys } from '../../support/test-keys.ts'

let postgres: PostgresServer
let place: LandlordDatabase
let pool: pg.Pool

beforeAll(async () => {
  postgres = await startPostgres()
  place = await landlordDatabase(postgres)
  await prepare(place)
})
afterAll(async () => {
  await place.drop()
  await postgres.stop()
})

beforeEach(() => {
  // One connection: whoever comes next finds it as the other landlord left it.
  pool = openPool(place.url, () => undefined, { ...usualPool, size: 1 })
})
afterEach(async () => {
  await pool.end()
  await place.asSuperuser(`truncate ${(await tables()).join(', ')}`)
})

/** Every table that holds something, less those of the migrations. */
async function tables(): Promise<readonly string[]> {
  const rows = await place.asSuperuser(
    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by 1",
  )
  return rows.map(({ tablename }) => String(tablename))
}

/** One row of that landlord in each table. */
async function fill(database: Database, mark: string): Promise<void> {
  await new SqlJournalStore(database, testKeys.sealer).create('S1', firstRecords(2, { mark }))
  const gatekeeper = new Gatekeeper(new SqlIdentityStore(database), systemClock)
  await gatekeeper.pair({ role: 'secretary' })
  await gatekeeper.issueConsoleCode()
  await new SqlKnownKeys(database).learn(['k'])
  const rows = [
    sql`insert into registers (session, version, length, hash, organisation, date, body)
      values ('S1', 1, 1, 'h', 'o', '2026-01-01', ${mark})`,
    sql`insert into digests (session, version, length, hash, body) values ('S1', 1, 1, 'h', ${mark})`,
    sql`insert into missing_tails (session, hash, places, outcome, found_at) values ('S1', 'h', ${mark}, 'awaited', '')`,
    sql`insert into vault (id, sealed) values (1, ${mark})`,
    sql`insert into accepted_commands (session, command, body) values ('S1', 'c', ${mark})`,
    sql`insert into set_aside_acts (session, hub, epoch, position, body, outcome, is_waiting, is_sent)
      values ('S1', 'h', 1, 1, ${mark}, '', 1, 0)`,
    sql`insert into relays (id, hub, work, put_at, expires_at, is_taken) values ('r', 'h', ${mark}, 1, 2, 0)`,
  ]
  for (const row of rows) await row.execute(database)
}

describe('the rows of two landlords in one database', () => {
  it('J122: a query without a where clause gives those of its landlord, in every table', async () => {
    const [one, other] = [databaseOf(pool, 'one'), databaseOf(pool, 'other')]
    await fill(one, 'mark-of-one')
    await fill(other, 'mark-of-other')
    for (const table of await tables()) {
      for (const [database, landlord] of [
        [one, 'one'],
        [other, 'other'],
      ] as const) {
        const { rows } = await sql<{ landlord: string }>`select * from ${sql.table(table)}`.execute(database)
        expect(new Set(rows.map((row) => row.landlord)), table).toEqual(new Set([landlord]))
      }
    }
  })

  it('J122: a change or a removal without a where clause reaches its own alone', async () => {
    const [one, other] = [databaseOf(pool, 'one'), databaseOf(pool, 'other')]
    await fill(one, 'mark-of-one')
    await fill(other, 'mark-of-other')
    const before = await place.asSuperuser("select * from records where landlord = 'other' order by seq")
    await sql`update records set body = ''`.execute(one)
    for (const table of await tables()) await sql`delete from ${sql.table(table)}`.execute(one)
    expect(await place.asSuperuser("select * from records where landlord = 'other' order by seq")).toEqual(
      before,
    )
    for (const table of await tables()) {
      expect(await place.asSuperuser(`select distinct landlord from ${table}`), table).toEqual([
        { landlord: 'other' },
      ])
    }
  })

  it('J122: nobody writes a row of another landlord, nor moves one there', async () => {
    const one = databaseOf(pool, 'one')
    await fill(one, 'mark-of-one')
    const foreign = sql`insert into known_keys (landlord, key) values ('other', 'k')`
    await expect(foreign.execute(one)).rejects.toThrow('row-level security')
    await expect(sql`update vault set landlord = 'other'`.execute(one)).rejects.toThrow('row-level security')
  })

  it('J122: a connection that does not say for whom it speaks sees nothing and writes nothing', async () => {
    await fill(databaseOf(pool, 'one'), 'mark-of-one')
    const bare = openPool(place.url, () => undefined)
    for (const table of await tables()) {
      expect((await bare.query(`select * from ${table}`)).rows, table).toEqual([])
    }
    await expect(bare.query("insert into known_keys (key) values ('k')")).rejects.toThrow('caleol.landlord')
    await bare.end()
  })

  it('J122: a transaction that fails leaves the connection with whom it spoke for', async () => {
    const [one, other] = [databaseOf(pool, 'one'), databaseOf(pool, 'other')]
    await fill(one, 'mark-of-one')
    const failing = other.transaction().execute(async (transaction) => {
      await sql`insert into vault (id, sealed) values (1, 'x')`.execute(transaction)
      await sql`select 1 / 0`.execute(transaction)
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await other.selectFrom('journals').selectAll().execute()).toEqual([])
    expect(await one.selectFrom('journals').selectAll().execute()).toHaveLength(1)
  })

  it('J122: the owner of the tables is held to it too', async () => {
    await fill(databaseOf(pool, 'one'), 'mark-of-one')
    const owner = openPostgres(place.ownerUrl, () => undefined, 'other')
    expect(await owner.selectFrom('records').selectAll().execute()).toEqual([])
    await owner.destroy()
  })
})

describe('what the catalogue of the database says', () => {
  it('J123: every table of a landlord’s data is closed by a policy, forced on its owner, and keyed by landlord', async () => {
    const rows = await place.asSuperuser(`
      select relname, relrowsecurity, relforcerowsecurity,
        (select string_agg(polcmd::text || ' ' || pg_get_expr(polqual, polrelid) || ' ' || pg_get_expr(polwithcheck, polrelid), ';')
          from pg_policy where polrelid = c.oid) as policies,
        (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
          where indrelid = c.oid and indisprimary) as first_key,
        (select count(*)::int from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
          where indrelid = c.oid and indisunique and attname <> 'landlord') as keys_without
      from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'public' and relkind in ('r', 'p') and relname not like 'kysely_%'`)
    expect(rows.length).toBeGreaterThanOrEqual(10)
    const own = "((landlord)::text = current_setting('caleol.landlord'::text, true))"
    for (const { relname, ...found } of rows) {
      expect(found, String(relname)).toEqual({
        relrowsecurity: true,
        relforcerowsecurity: true,
        policies: `* ${own} ${own}`,
        first_key: 'landlord',
        keys_without: 0,
      })
    }
  })

  it('J123: no view, no function and no rule shows the tables past their policies', async () => {
    const found = await place.asSuperuser(`
      select relname as name from pg_class join pg_namespace n on n.oid = relnamespace
        where nspname = 'public' and relkind in ('v', 'm')
      union all select proname from pg_proc join pg_namespace n on n.oid = pronamespace where nspname = 'public'`)
    expect(found).toEqual([])
  })

  it('J123: the role that serves can lift nothing', async () => {
    const database = databaseOf(pool, 'one')
    for (const statement of [
      'alter table records disable row level security',
      'drop policy own_landlord on records',
      'truncate records',
      "update kysely_migration set name = 'x'",
    ]) {
      await expect(sql.raw(statement).execute(database), statement).rejects.toThrow(
        /must be owner|permission/,
      )
    }
  })

  it('J123: a server knows whether the separation holds for its role', async () => {
    const as = async (url: string) => {
      const database = openPostgres(url, () => undefined)
      const answer = await isolationOf(database)
      await database.destroy()
      return answer
    }
    expect(await as(place.url)).toBe('enforced')
    expect(await as(place.ownerUrl)).toBe('owner')
    await place.asSuperuser(`alter role ${place.role} bypassrls`)
    expect(await as(place.url)).toBe('bypassed')
    await place.asSuperuser(`alter role ${place.role} nobypassrls`)
  })
})

describe('servers of one database that start at once', () => {
  it('J123: give the role that serves its rights one after the other', async () => {
    const owner = openPostgres(place.ownerUrl, () => undefined)
    const starts = Array.from({ length: 10 }, () => openToRole(owner, place.role))
    await expect(Promise.all(starts)).resolves.toHaveLength(10)
    await owner.destroy()
  })
})

describe('a server whose role sees past the policies', () => {
  const open = (url: string) => openPlace({ kind: 'database', url }, () => undefined)

  it.each(['superuserUrl', 'ownerUrl'] as const)('J123: opens no second landlord as %s', async (role) => {
    const opened = await open(place[role])
    await expect(opened.databaseOf('one')).rejects.toThrow(LandlordsNotSeparated)
    await opened.close()
  })

  it('J123: does not open at all where it would take another landlord’s rows for its own', async () => {
    const opened = await open(place.superuserUrl)
    await opened.close()
    await place.asSuperuser("insert into vault (landlord, id, sealed) values ('other', 1, 'x')")
    await expect(open(place.superuserUrl)).rejects.toThrow('ne sépare pas les organismes')
  })
})

it('J122: data from before there were several landlords belong to the one there was', async () => {
  const older = await landlordDatabase(postgres)
  const database = openPostgres(older.ownerUrl, () => undefined)
  await migratorOf(database).migrateTo('0006-hand-over')
  await sql`insert into journals (session, length, hash) values ('S1', 1, 'h')`.execute(database)
  await sql`insert into records (session, seq, event_id, body) values ('S1', 1, 'e', 'b')`.execute(database)
  await sql`insert into registers (session, version, length, hash, organisation, date, body)
    values ('S1', 1, 1, 'h', 'o', '2026-01-01', 'b')`.execute(database)
  await migrate(database)
  const store = new SqlJournalStore(database, testKeys.sealer)
  expect(await store.head('S1')).toEqual({ length: 1, hash: 'h' })
  for (const table of ['journals', 'records', 'registers']) {
    expect(await older.asSuperuser(`select landlord from ${table}`)).toEqual([{ landlord: 'default' }])
  }
  await store.remove('S1')
  expect(await older.asSuperuser('select * from records')).toEqual([])
  expect(await older.asSuperuser('select * from registers')).toEqual([])
  await database.destroy()
  await older.drop()
})
