import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { defaultLandlord } from '../../server/landlords/landlord.ts'
import { apiPaths } from '../../shared/sync/http-api.ts'
import { startDurablePostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Row, type Scale, timedInTurn } from './measure.ts'
import { type Device, type Served, serve } from './served.ts'
import { ballot, sittingFile, untilTheVote, voters } from './sittings.ts'

const session = 'banc'
/** A desk votes beside the seven members: eight devices. */
const devicesAtOnce = 8

interface StoredRow {
  readonly session: string
  readonly seq: number
  readonly event_id: string
  readonly body: string
}

/** Inserts rows as they lie in the product's own table, one durable commit each, on that many connections at once. */
type BareInserts = (rows: readonly StoredRow[], connections: number) => Promise<void>

/** A database with the product's server on it, and a bare client beside. */
interface Place {
  readonly name: string
  readonly server: Served
  readonly rows: (count: number) => Promise<readonly StoredRow[]>
  readonly insert: BareInserts
  close(): Promise<void>
}

/** Ballots acknowledged by a server over HTTP, against a bare client that inserts the same rows with the same durability. */
export async function commandRows(scale: Scale): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const open of [onPostgres, onSqlite]) {
    const place = await open()
    try {
      rows.push(...(await measured(place, scale)))
    } finally {
      await place.close()
    }
  }
  return rows
}

async function measured(place: Place, { runs, commands }: Scale): Promise<readonly Row[]> {
  const { secretary } = place.server
  await secretary.post(apiPaths.sessions, { text: sittingFile(session, 5), replace: false })
  await pushed(secretary, untilTheVote())
  const seats = [...voters, 's1'].slice(0, devicesAtOnce)
  const room = await Promise.all(
    seats.map(async (seat) => ({ seat, ...(await place.server.seat(session, seat)) })),
  )
  const [voter = 's1'] = seats
  const alone = await inTurn(place.server, voter, runs)
  await vote(alone(), voter, commands)
  const written = await place.rows(commands)
  const each = Math.ceil(commands / devicesAtOnce)
  const timings = await timedInTurn(runs, {
    bare: () => place.insert(renamed(written), 1),
    ours: () => vote(alone(), voter, commands),
    bareAtOnce: () => place.insert(renamed(written), devicesAtOnce),
    oursTogether: () => pushed(alone(), ballots(voter, commands)),
    oursAtOnce: () => Promise.all(room.map((device) => vote(device, device.seat, each))),
  })
  const by = `by a bare client of ${place.name}`
  return [
    {
      name: `${commands} acknowledged ballots, one by one (HTTP, ${place.name})`,
      ours: timings.ours,
      against: `the same inserts ${by}`,
      reference: timings.bare.median,
      goal: 2,
    },
    {
      name: `${commands} acknowledged commands in one call, as after a cut (HTTP, ${place.name})`,
      ours: timings.oursTogether,
      against: `the same inserts one by one ${by}`,
      reference: timings.bare.median,
      goal: 2,
    },
    {
      name: `${commands} acknowledged ballots, ${devicesAtOnce} devices at once (HTTP, ${place.name})`,
      ours: timings.oursAtOnce,
      against: `the same inserts one by one ${by}`,
      reference: timings.bare.median,
      goal: 2,
    },
    {
      name: `${commands} acknowledged ballots, ${devicesAtOnce} devices at once (HTTP, ${place.name})`,
      ours: timings.oursAtOnce,
      against: `the same inserts on ${devicesAtOnce} connections ${by}`,
      reference: timings.bareAtOnce.median,
      goal: 2,
    },
  ]
}

/**
 * Each time another device of that seat, paired beforehand: on a quick machine one alone would make more calls a minute than
 * the server takes from a device.
 */
async function inTurn(server: Served, seat: string, count: number): Promise<() => Device> {
  const devices: Device[] = []
  for (let index = 0; index < count; index += 1) devices.push(await server.seat(session, seat))
  let turn = 0
  return () => {
    turn += 1
    const device = devices[turn % count]
    if (device === undefined) throw new Error('no device')
    return device
  }
}

async function vote(device: Device, seat: string, count: number): Promise<void> {
  for (const one of ballots(seat, count)) await pushed(device, [one])
}

function ballots(seat: string, count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, turn) => ballot(seat, turn))
}

/** Sends commands, and stops the bench when one is not accepted: what is refused writes nothing. */
export async function pushed(device: Device, commands: readonly unknown[]): Promise<void> {
  const answer = JSON.parse(await device.post(apiPaths.push, { session, commands }))
  const answers: readonly object[] = answer.answers ?? []
  if (answers.length !== commands.length || answers.some((one) => 'refused' in one))
    throw new Error(`a command was refused: ${JSON.stringify(answer)}`)
}

/** The same rows in a journal that holds none of them yet. */
function renamed(rows: readonly StoredRow[]): readonly StoredRow[] {
  const name = `bare-${performance.now()}`
  return rows.map((row) => ({ ...row, session: name }))
}

async function onPostgres(): Promise<Place> {
  const folder = await temporaryFolder()
  const postgres = await startDurablePostgres()
  const database = await postgres.freshDatabase()
  const server = await serve(folder.path, { databaseUrl: database.url })
  const clients = await Promise.all(Array.from({ length: devicesAtOnce }, () => connected(database.url)))
  const [first] = clients
  if (first === undefined) throw new Error('no connection')
  await first.query('create table bare (like records including all)')
  return {
    name: 'PostgreSQL',
    server,
    rows: async (count) => (await first.query(lastRows('$1', '$2'), [session, count])).rows,
    insert: async (rows, connections) =>
      void (await Promise.all(
        clients.slice(0, connections).map((client, index) => insertShare(client, rows, index, connections)),
      )),
    close: async () => {
      await server.end()
      for (const client of clients) await client.end()
      await database.drop()
      await postgres.stop()
      await folder.remove()
    },
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("select set_config('caleol.landlord', $1, false)", [defaultLandlord])
  return client
}

async function insertShare(client: pg.Client, rows: readonly StoredRow[], index: number, of: number) {
  for (const [place, row] of rows.entries()) {
    if (place % of !== index) continue
    const { session: name, seq, event_id, body } = row
    await client.query('insert into bare (session, seq, event_id, body) values ($1, $2, $3, $4)', [
      name,
      seq,
      event_id,
      body,
    ])
  }
}

/** One file has one writer at a time: there the bare client has one connection in any case. */
async function onSqlite(): Promise<Place> {
  const folder = await temporaryFolder()
  const server = await serve(folder.path)
  const bare = new DatabaseSync(join(folder.path, 'bare.sqlite'))
  bare.exec(`pragma journal_mode = wal; pragma synchronous = full; create table bare
    (session text, seq integer, event_id text, body text, primary key (session, seq), unique (session, event_id))`)
  const insert = bare.prepare('insert into bare values (?, ?, ?, ?)')
  return {
    name: 'SQLite',
    server,
    rows: async (count) => {
      const theirs = new DatabaseSync(join(folder.path, 'data/caleol.sqlite'), { readOnly: true })
      const rows = theirs.prepare(lastRows('?', '?')).all(session, count)
      theirs.close()
      return rows as unknown as readonly StoredRow[]
    },
    insert: async (rows) => {
      for (const { session: name, seq, event_id, body } of rows) insert.run(name, seq, event_id, body)
    },
    close: async () => {
      await server.end()
      bare.close()
      await folder.remove()
    },
  }
}

function lastRows(name: string, count: string): string {
  return `select session, seq, event_id, body from records where session = ${name} order by seq desc limit ${count}`
}
