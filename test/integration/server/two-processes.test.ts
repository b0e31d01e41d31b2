import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { ReplicaView } from '../../../renderer/adapters/replica.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { serverRestarts } from '../../../shared/sync/back-off.ts'
import { uploadAnswer } from '../../../shared/sync/journal-upload.ts'
import { protocolVersion, pullAnswer } from '../../../shared/sync/messages.ts'
import { browserBench } from '../../support/http-bench.ts'
import { recordsAfter } from '../../support/journal-records.ts'
import { type LandlordDatabase, landlordDatabase } from '../../support/landlord-database.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { newProfile, openReplica, secretary, shows } from '../../support/replica-bench.ts'
import {
  type Call,
  callsOf,
  pairDesk,
  pushTo,
  type ServerProcess,
  startServer,
} from '../../support/server-process.ts'
import { exampleLines, exampleSession } from '../../support/test-server.ts'

const indexOfVote = exampleLines.findIndex(({ type }) => type === 'OpenVote')
const at = '2026-11-26T14:09:00+01:00'
const ballotOf = (id: string, seat: string, choice = 'for') => ({
  ...{ id, type: 'CastBallot', at, by: 'secretary' },
  ...{ item: 'L1', seat, choice },
})

/** One life of two servers: each test goes on where the one before ended. */
describe('two servers in their own processes, on one PostgreSQL', () => {
  let postgres: PostgresServer
  let database: LandlordDatabase
  let one: ServerProcess
  let other: ServerProcess
  let atOne: Call
  let atOther: Call
  let token: string

  beforeAll(async () => {
    postgres = await startPostgres()
    database = await landlordDatabase(postgres)
    const place = ['--database-url', database.url, '--database-owner-url', database.ownerUrl]
    const start = () => startServer(...place, '--example', '--ops-port', '0')
    ;[one, other] = await Promise.all([start(), start()])
    token = await pairDesk(one)
    atOne = callsOf(one.address, token)
    atOther = callsOf(other.address, token)
  })
  afterAll(async () => {
    for (const server of [one, other]) await server.process.end('SIGKILL')
    await database.drop()
    await postgres.stop()
  })

  async function journalAt(call: Call) {
    const request = { session: exampleSession, after: 0, hash: emptyHead.hash, rights: '' }
    const records = []
    for (let rights = '', more = true; more; ) {
      const last = records.at(-1)?.envelope
      const place = last === undefined ? {} : { after: last.seq, hash: last.hash }
      const answer = pullAnswer.parse(
        await (await call('/api/pull', { ...request, ...place, rights })).json(),
      )
      if (!('records' in answer)) throw new Error(answer.kind)
      records.push(...answer.records)
      ;({ rights, more } = answer)
    }
    return records
  }

  it('J126: neither answers from what it remembers, a refusal neither', async () => {
    await pushTo(atOne, exampleLines.slice(0, indexOfVote))
    const [early] = (await pushTo(atOther, [ballotOf('b1', 's2')])).answers
    expect(early).toMatchObject({ command: 'b1', refused: expect.any(String) })
    await pushTo(atOne, exampleLines.slice(indexOfVote, indexOfVote + 1))
    const [taken] = (await pushTo(atOther, [ballotOf('b2', 's2')])).answers
    expect(taken).toMatchObject({ command: 'b2', events: [expect.anything()] })
    const [again] = (await pushTo(atOne, [ballotOf('b2', 's2')])).answers
    expect(again).toEqual({ command: 'b2', events: [] })
  })

  it('J127: a ballot sent to one shows on a page that listens at the other', async () => {
    const browser = browserBench(other.address.replace(/\/$/, ''))
    expect(await browser.backend.pair(other.code)).toMatchObject({ kind: 'identity' })
    const page = openReplica(browser.backend, newProfile(), secretary)
    await shows(page.replica, ({ opened }) => opened !== null)
    const [answer] = (await pushTo(atOne, [ballotOf('shown', 's1')])).answers
    expect(answer).toMatchObject({ command: 'shown', events: [expect.anything()] })
    const shown = await shows(page.replica, (view) => ballotsOf(view).s1 === 'for')
    expect(shown.opened?.pending).toEqual([])
    await page.close()
  })

  it('J126: commands sent to both at once, and some twice, make one chain, each once', async () => {
    const commands = Array.from({ length: 24 }, (_, index) =>
      ballotOf(`both-${index}`, ['s1', 's2', 's3'][index % 3] ?? '', index % 2 === 0 ? 'for' : 'against'),
    )
    const sent = commands.flatMap((command, index) => {
      const [first, second] = index % 2 === 0 ? [atOne, atOther] : [atOther, atOne]
      return index % 4 === 0
        ? [pushTo(first, [command]), pushTo(second, [command])]
        : [pushTo(first, [command])]
    })
    for (const { kind } of await Promise.all(sent)) expect(kind).toBe('answers')
    const records = await journalAt(atOther)
    expect(verifyChain(records).kind).toBe('whole')
    const ids = records.map(({ envelope }) => envelope.id)
    for (const { id } of commands) expect(ids.filter((one) => one === `${id}/0`)).toHaveLength(1)
    expect(await journalAt(atOne)).toEqual(records)
  })

  it('J129: a session taken in hand at one is decided by neither, and its fenced holder is refused by both', async () => {
    const records = await journalAt(atOne)
    const last = records.at(-1)?.envelope
    const after = { length: last?.seq ?? 0, hash: last?.hash ?? '' }
    const take = { session: exampleSession, hub: 'poste-1', name: 'poste un', after }
    expect(await (await atOne('/api/take', take)).json()).toEqual({ kind: 'held', epoch: 1 })
    const held = { kind: 'held-elsewhere', holder: 'poste un' }
    expect(await Promise.all([atOne, atOther].map((call) => pushTo(call, [ballotOf('held', 's1')])))).toEqual(
      [held, held],
    )
    const lost = {
      kind: 'break',
      session: exampleSession,
      hub: 'poste-1',
      epoch: 1,
      reason: 'Poste tombé en panne.',
    }
    expect(await (await atOne('/api/hand-over', lost)).json()).toEqual({ kind: 'done' })
    const [decided] = (await pushTo(atOther, [ballotOf('held', 's1')])).answers
    expect(decided).toMatchObject({ events: [expect.anything()] })
    const stale = {
      session: exampleSession,
      hub: 'poste-1',
      epoch: 1,
      after,
      records: recordsAfter(after, 1),
    }
    for (const call of [atOther, atOne]) {
      const answer = uploadAnswer.parse(await (await call('/api/journals', stale)).json())
      expect(answer).toEqual({ kind: 'fenced', epoch: 2 })
    }
  })

  it('J132: each tells its operator that it is alive, ready and what it did, on a port of its own', async () => {
    const at = (path: string, base = one.operation) => fetch(new URL(path, base))
    expect(await (await at('/health')).json()).toEqual({ status: 'ok' })
    expect([(await at('/ready')).status, await (await at('/ready', one.address)).json()]).toEqual([
      200,
      { status: 'ready' },
    ])
    const text = await (await at('/metrics')).text()
    expect(text).toContain('caleol_commands_total{command="CastBallot",outcome="accepted"}')
    expect(text).toMatch(/caleol_call_seconds_count\{call="\/api\/push",status="200"\} \d+/)
    expect(text).toContain('caleol_sessions_held 1\n')
    expect(text).toMatch(/caleol_pool_connections\{state="open"\} [1-9]/)
    expect(text).not.toContain(exampleSession)
    expect(await (await at('/metrics', one.address)).text()).not.toContain('caleol_commands_total')
  })

  it('J130: one that is killed in the middle loses nothing that it acknowledged, and the other goes on', async () => {
    const acknowledged: string[] = []
    const sent: object[] = []
    let isKilled = false
    const devices = ['s1', 's2', 's3', 's6'].map(async (seat) => {
      for (let round = 0; !isKilled; round += 1) {
        const ballot = ballotOf(`kill-${seat}-${round}`, seat, round % 2 === 0 ? 'for' : 'against')
        sent.push(ballot)
        const answer = await pushTo(atOne, [ballot]).catch(() => null)
        if (answer?.kind === 'answers') acknowledged.push(ballot.id)
        if (acknowledged.length >= 30 && !isKilled) {
          isKilled = true
          await one.process.end('SIGKILL')
        }
      }
    })
    await Promise.all(devices)
    const before = new Set((await journalAt(atOther)).map(({ envelope }) => envelope.id))
    expect(acknowledged.filter((id) => !before.has(`${id}/0`))).toEqual([])
    // Every device asks the other, under the same ids.
    const { answers } = await pushTo(atOther, sent)
    expect(answers.filter((answer: object) => 'refused' in answer)).toEqual([])
    const records = await journalAt(atOther)
    expect(verifyChain(records).kind).toBe('whole')
    const ids = records.map(({ envelope }) => envelope.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('J131: one that is stopped ends what is under way, sends its lines elsewhere and takes nothing new', async () => {
    const line = new WebSocket(`${other.address.replace('http', 'ws')}api/news`)
    const closed = new Promise<number>((resolve) => line.once('close', resolve))
    const heard = new Promise((resolve) => line.once('message', resolve))
    line.once('open', () => line.send(JSON.stringify({ kind: 'hello', token, protocol: protocolVersion })))
    await heard
    const lock = await lockOn(database)
    const underWay = pushTo(atOther, [ballotOf('last', 's1')])
    await vi.waitFor(async () => expect(await waitingOn(database)).toBe(1), { timeout: 20_000 })
    const ended = other.process.end('SIGTERM')
    expect(await closed).toBe(serverRestarts)
    await expect(fetch(new URL('/health', other.address))).rejects.toThrow()
    expect((await fetch(new URL('/ready', other.operation))).status).toBe(503)
    await lock.release()
    const [answer] = (await underWay).answers
    expect(answer).toMatchObject({ command: 'last', events: [expect.anything()] })
    expect(await ended).toBe(0)
  })
})

/** Holds the journal's row: whoever writes waits. */
async function lockOn({ superuserUrl }: LandlordDatabase) {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query('begin')
  await client.query('select * from journals for update')
  return { release: () => client.end() }
}

/** How many statements wait for a lock. */
async function waitingOn({ asSuperuser }: LandlordDatabase): Promise<number> {
  const rows = await asSuperuser(
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  )
  return rows.length
}

/** The ballots of the vote in progress, as a page shows them. */
function ballotsOf(view: ReplicaView): Readonly<Record<string, string>> {
  const item = view.opened?.confirmed.items.find(({ id }) => id === 'L1')
  return item?.openVote?.ballots ?? {}
}
