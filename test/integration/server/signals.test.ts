import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../../server/adapters/system.ts'
import { type DataPlace, openPlace } from '../../../server/host/data-place.ts'
import type { Host } from '../../../server/host/host.ts'
import { importSession } from '../../../server/host/import-session.ts'
import { NewsFeed } from '../../../server/host/news-feed.ts'
import { openLandlordHost } from '../../../server/host/open-host.ts'
import type { HeardSignal } from '../../../server/landlords/signals.ts'
import { Relays } from '../../../server/replication/relays.ts'
import { SqlRelayBox } from '../../../server/replication/sql-relay-box.ts'
import { rowsOf } from '../../support/landlord-database.ts'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { testKeys } from '../../support/test-keys.ts'
import { exampleLines, exampleSession, exampleText } from '../../support/test-server.ts'

/** Patient enough for a machine that does ten other things. */
const eventually = <Answer>(check: () => Answer) => vi.waitFor(check, { timeout: 20_000 })

const author = { kind: 'authenticated', by: 'secretary', device: 'test' } as const
const never = 3_600_000

describe('signals between two servers of one database', () => {
  let postgres: PostgresServer
  let database: FreshDatabase
  let places: readonly [DataPlace, DataPlace]
  const faults: unknown[] = []

  beforeAll(async () => {
    postgres = await startPostgres()
    database = await postgres.freshDatabase()
  })
  afterAll(async () => {
    await database.drop()
    await postgres.stop()
  })

  beforeEach(async () => {
    const open = () => openPlace({ kind: 'database', url: database.url }, (fault) => faults.push(fault))
    places = await Promise.all([open(), open()])
  })
  afterEach(async () => {
    for (const place of places) await place.close()
    faults.length = 0
  })

  const hostOn = (place: DataPlace): Promise<Host> =>
    openLandlordHost(place, 'default', {
      keys: async () => testKeys,
      exportDocuments: async () => ({ kind: 'documents', files: [] }),
      onFault: (fault) => faults.push(fault),
    })

  /** What one place hears of the others, once it is known to hear. */
  async function hearing(place: DataPlace, landlord: string) {
    const heard: HeardSignal[] = []
    const stop = place.signalsOf(landlord).listen((signal) => heard.push(signal))
    await listens(2)
    return { heard, stop }
  }

  /** Waits until that many servers listen. */
  async function listens(count: number) {
    await eventually(async () => expect(await listeners()).toHaveLength(count))
  }

  async function listeners(): Promise<readonly number[]> {
    const rows = await rowsOf(
      database.url,
      `select pid from pg_stat_activity where application_name = 'caleol signals'
        and (query like 'listen %' or query like 'select pg_notify%') and datname = current_database()`,
    )
    return rows.map(({ pid }) => Number(pid))
  }

  it('J127: one server tells the other, of the same landlord alone, and never itself', async () => {
    const [one, other] = places
    const own = await hearing(one, 'a')
    const same = await hearing(other, 'a')
    const stranger = await hearing(other, 'b')
    for (const { heard } of [own, same, stranger]) heard.length = 0
    one.signalsOf('a').send({ kind: 'grown', session: 's', length: 3 })
    one.signalsOf('a').send({ kind: 'relay' })
    await eventually(() =>
      expect(same.heard).toEqual([{ kind: 'grown', session: 's', length: 3 }, { kind: 'relay' }]),
    )
    expect([own.heard, stranger.heard]).toEqual([[], []])
    same.stop()
    one.signalsOf('a').send({ kind: 'relay' })
    one.signalsOf('b').send({ kind: 'relay' })
    await eventually(() => expect(stranger.heard).toEqual([{ kind: 'relay' }]))
    expect(same.heard).toHaveLength(2)
  })

  it('J127: what a server sends as it stops still reaches the other, and is no fault', async () => {
    const [one, other] = places
    const { heard } = await hearing(other, 'a')
    heard.length = 0
    faults.length = 0
    for (let length = 1; length <= 20; length += 1)
      one.signalsOf('a').send({ kind: 'grown', session: 's', length })
    await one.close()
    await eventually(() => expect(heard).toHaveLength(20))
    expect(faults).toEqual([])
    places = [await openPlace({ kind: 'database', url: database.url }, (fault) => faults.push(fault)), other]
  })

  it('J127: what one server writes is told at once at the other, without a look', async () => {
    const [one, other] = await Promise.all(places.map(hostOn))
    if (one === undefined || other === undefined) throw new Error('two hosts')
    await importSession(one.hub, one.lists, exampleText, 'refuse', author)
    const told: number[] = []
    const stop = new NewsFeed(other, never).listen((_session, length) => told.push(length))
    await listens(2)
    await eventually(() => expect(told.length).toBeGreaterThan(0))
    const { length } = told
    await one.hub.submit(exampleSession, author, exampleLines.slice(0, 1))
    await eventually(() => expect(told.length).toBeGreaterThan(length))
    expect(told.at(-1)).toBe((await other.store.head(exampleSession))?.length)
    stop()
  })

  it('J127: work for a desk that waits at the other server reaches it without a look', async () => {
    const [one, other] = places.map((place) => place.signalsOf('default'))
    if (one === undefined || other === undefined) throw new Error('two places')
    const relayBox = new SqlRelayBox(await places[0].databaseOf('default'), testKeys.sealer, systemClock)
    const times = { taken: 10_000, answered: 10_000, look: never }
    const [asking, desk] = [new Relays(relayBox, one, times), new Relays(relayBox, other, times)]
    await listens(2)
    const work = { id: 'w', session: 's', by: 'secretary', device: 'd', commands: exampleLines.slice(0, 1) }
    const given = desk.next('poste', 10_000, new AbortController().signal)
    const asked = asking.ask('poste', work)
    expect(await given).toEqual([work])
    await desk.answer([{ id: 'w', answer: { kind: 'unknown' } }])
    expect(await asked).toEqual({ kind: 'unknown' })
  })

  it('J128: a line that broke opens again, and what was written meanwhile is told', async () => {
    const [one, other] = await Promise.all(places.map(hostOn))
    if (one === undefined || other === undefined) throw new Error('two hosts')
    await importSession(one.hub, one.lists, exampleText, 'refuse', author)
    const told: number[] = []
    const stop = new NewsFeed(other, never).listen((_session, length) => told.push(length))
    await eventually(() => expect(told.length).toBeGreaterThan(0))
    await listens(2)
    const [before] = [told.length]
    for (const pid of await listeners()) await rowsOf(database.url, `select pg_terminate_backend(${pid})`)
    // Nobody listens now: this one is told to nobody.
    await one.hub.submit(exampleSession, author, exampleLines.slice(1, 2))
    await eventually(() => expect(told.length).toBeGreaterThan(before))
    expect(told.at(-1)).toBe((await one.store.head(exampleSession))?.length)
    await listens(2)
    expect(faults.length).toBeGreaterThan(0)
    stop()
  })
})
