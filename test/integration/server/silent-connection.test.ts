import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { isDatabaseAway } from '../../../server/adapters/database-away.ts'
import { openPostgres, usualPool } from '../../../server/adapters/postgres.ts'
import { defaultLandlord } from '../../../server/landlords/landlord.ts'
import { type FreshDatabase, type PostgresServer, startPostgres } from '../../support/postgres.ts'

let server: PostgresServer
let fresh: FreshDatabase
let network: Network

beforeAll(async () => {
  server = await startPostgres()
  fresh = await server.freshDatabase()
})
beforeEach(async () => {
  network = await networkTo(new URL(fresh.url))
})
afterEach(() => network.close())
afterAll(async () => {
  await fresh.drop()
  await server.stop()
})

it('J134: a call whose connection falls silent is answered as of a database that is away, and the next finds another', async () => {
  const database = openPostgres(network.url, () => undefined, defaultLandlord, {
    ...usualPool,
    statement: 200,
  })
  try {
    await sql`select 1`.execute(database)
    network.fallSilent()
    const failed = await sql`select 1`.execute(database).catch((error: unknown) => error)
    expect(isDatabaseAway(failed)).toBe(true)
    expect((await sql`select 1`.execute(database)).rows).toHaveLength(1)
  } finally {
    await database.destroy()
  }
})

it('J134: a connection that nobody uses is closed before it counts as silent, and nobody hears of a fault', async () => {
  const faults: Error[] = []
  const hear = (error: Error) => void faults.push(error)
  const database = openPostgres(network.url, hear, defaultLandlord, { ...usualPool, statement: 100 })
  try {
    await sql`select 1`.execute(database)
    await network.isUnused()
    expect(faults).toEqual([])
  } finally {
    await database.destroy()
  }
})

interface Network {
  /** The database through it. */
  readonly url: string
  /** Of the connections of now, nothing goes through any more in either way, and neither side is told. */
  fallSilent(): void
  /** Resolves once every connection has been closed by whoever made it. */
  isUnused(): Promise<void>
  close(): void
}

async function networkTo(database: URL): Promise<Network> {
  const ends = new Set<Socket>()
  const closed = new Set<() => void>()
  const host = database.searchParams.get('host') ?? database.hostname
  const relay: Server = createServer((near) => {
    const far = connect({ host, port: Number(database.port) })
    near.pipe(far).pipe(near)
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => {
        ends.delete(end)
        if (ends.size === 0) for (const tell of closed) tell()
      })
    }
  })
  await new Promise<void>((listening) => relay.listen(0, '127.0.0.1', listening))
  const address = relay.address()
  if (address === null || typeof address === 'string') throw new Error('the relay listens on no port')
  const through = new URL(database)
  through.host = `127.0.0.1:${address.port}`
  return {
    url: through.href,
    fallSilent: () => {
      for (const end of ends) end.unpipe().pause()
    },
    isUnused: () => (ends.size === 0 ? Promise.resolve() : new Promise((tell) => closed.add(tell))),
    close: () => {
      for (const end of ends) end.destroy()
      relay.close()
    },
  }
}
