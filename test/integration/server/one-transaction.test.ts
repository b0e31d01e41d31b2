import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LandlordDatabase, landlordDatabase } from '../../support/landlord-database.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { exampleLines, exampleSession, openTestServer, type TestServer } from '../../support/test-server.ts'

describe('one push, one transaction', () => {
  let postgres: PostgresServer
  let database: LandlordDatabase
  let server: TestServer

  beforeAll(async () => {
    postgres = await startPostgres()
    database = await landlordDatabase(postgres)
    const { url, ownerUrl } = database
    server = await openTestServer({ place: { kind: 'database', url, ownerUrl } })
  })
  afterAll(async () => {
    await server.close()
    await database.drop()
    await postgres.stop()
  })

  const push = async (commands: readonly object[]) => {
    const payload = { session: exampleSession, commands }
    const { headers } = server.secretary
    return server.app.inject({ method: 'POST', url: '/api/push', headers, payload })
  }
  const stored = () =>
    database.asSuperuser(
      'select length, hash, (select count(*)::int from records) as records, (select max(seq) from records) as last from journals',
    )

  it('J120: an insert that fails in the middle leaves nothing, and the same push is taken later, whole', async () => {
    const [before] = await stored()
    const third = Number(before?.length) + 3
    await database.asSuperuser(`
      create function refuse_third() returns trigger language plpgsql as
        $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
      create trigger refuse_third before insert on records for each row when (new.seq = ${third})
        execute function refuse_third()`)
    const commands = exampleLines.slice(0, 5)
    const failed = await push(commands)
    expect([failed.statusCode, failed.json().code]).toEqual([500, 'failed'])
    expect(await stored()).toEqual([before])

    await database.asSuperuser('drop trigger refuse_third on records')
    const taken = (await push(commands)).json()
    expect(taken.answers.every((answer: object) => 'events' in answer)).toBe(true)
    const [after] = await stored()
    expect(after).toMatchObject({ records: after?.length, last: after?.length })
    expect(Number(after?.length)).toBeGreaterThanOrEqual(third)
  })

  it('J120: what fails at its very end, as it is made durable, leaves nothing either', async () => {
    const [before] = await stored()
    await database.asSuperuser(`
      create function refuse_commit() returns trigger language plpgsql as
        $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
      create constraint trigger refuse_commit after insert on records deferrable initially deferred
        for each row execute function refuse_commit()`)
    expect((await push(exampleLines.slice(5, 9))).statusCode).toBe(500)
    expect(await stored()).toEqual([before])
    await database.asSuperuser('drop trigger refuse_commit on records')
    expect((await push(exampleLines.slice(5, 9))).statusCode).toBe(200)
  })

  it('J134: a database that is away is neither a refusal nor a fault: the same push is taken when it is back', async () => {
    const [before] = await stored()
    await database.asSuperuser(`alter role ${database.role} connection limit 0`)
    await database.asSuperuser(`
      select pg_terminate_backend(pid) from pg_stat_activity where usename = '${database.role}'`)
    const commands = exampleLines.slice(9, 11)
    const away = await push(commands)
    expect([away.statusCode, away.json().code]).toEqual([503, 'unavailable'])
    expect(await stored()).toEqual([before])
    await database.asSuperuser(`alter role ${database.role} connection limit -1`)
    const { answers } = (await push(commands)).json()
    expect(answers.every((answer: object) => 'events' in answer)).toBe(true)
  })
})
