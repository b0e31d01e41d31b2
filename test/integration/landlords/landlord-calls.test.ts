import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { emptyHead } from '../../../shared/journal/record.ts'
import { apiPaths } from '../../../shared/sync/http-api.ts'
import { protocolVersion } from '../../../shared/sync/messages.ts'
import { firstRecords } from '../../support/journal-records.ts'
import { type LandlordDatabase, landlordDatabase } from '../../support/landlord-database.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleLines, exampleSession, protocolHeaders } from '../../support/test-server.ts'
import { openTwoLandlords, type TestLandlord, type TwoLandlords } from '../../support/two-landlords.ts'

/** Patient enough for a machine that does ten other things. */
const eventually = <Answer>(check: () => Answer) => vi.waitFor(check, { timeout: 20_000 })

type Call = readonly [method: 'GET' | 'POST', payload?: object]

/** What answers a device that is not known, or no longer. */
const withoutDevice: readonly string[] = [apiPaths.pair, apiPaths.standing, apiPaths.erased]
const records = firstRecords(1)
const act = {
  hub: 'poste',
  name: 'p',
  epoch: 1,
  position: 1,
  id: 'c',
  at: '',
  by: 's1',
  device: 'd',
  command: null,
}

/** Every call there is, about one session. */
const calls = (session: string): Readonly<Record<string, readonly Call[]>> => ({
  [apiPaths.identity]: [['GET']],
  [apiPaths.sessions]: [['GET'], ['POST', { text: '{}', replace: false }]],
  [apiPaths.pair]: [['POST', { code: 'AAAAAAAA' }]],
  [apiPaths.pull]: [['POST', { session, after: 0, hash: emptyHead.hash, rights: '' }]],
  [apiPaths.push]: [['POST', { session, commands: [exampleLines[1]] }]],
  [apiPaths.seatCodes]: [['POST', { session, seat: 's2' }]],
  [apiPaths.spendSeatCode]: [['POST', { session, code: 'AAAAAAAA' }]],
  [apiPaths.documents]: [['POST', { session, kind: 'agenda', draft: true }]],
  [apiPaths.register]: [['POST', { organisation: 'hamaris', year: 2026 }]],
  [apiPaths.handOver]: [
    ['POST', { kind: 'holds' }],
    ['POST', { kind: 'acts', session }],
  ],
  [apiPaths.take]: [['POST', { session, hub: 'poste', name: 'poste', after: emptyHead }]],
  [apiPaths.journals]: [['POST', { session, hub: 'poste', epoch: 1, after: emptyHead, records }]],
  [apiPaths.setAside]: [['POST', { acts: [{ ...act, session, records }] }]],
  [apiPaths.relay]: [['POST', { hub: 'poste', answers: [], wait: 0 }]],
  [apiPaths.tail]: [['POST', { kind: 'compare', session, places: [{ length: 1, hash: 'a'.repeat(64) }] }]],
  [apiPaths.retention]: [
    ['POST', { kind: 'devices' }],
    ['POST', { kind: 'session-certificate', session }],
  ],
  [apiPaths.standing]: [['GET']],
  [apiPaths.erased]: [['POST', { unsent: 0 }]],
  [apiPaths.news]: [],
})

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const inFolder = async () => {
  const folder = await temporaryFolder()
  return { place: { kind: 'folder', folder: folder.path } as const, remove: folder.remove }
}
const inPostgres = async () => {
  const database: LandlordDatabase = await landlordDatabase(postgres)
  const { url, ownerUrl } = database
  return { place: { kind: 'database', url, ownerUrl } as const, remove: database.drop }
}

describe.each([
  ['SQLite', inFolder],
  ['PostgreSQL', inPostgres],
])('one server of two landlords, on %s', (_name, open) => {
  let store: Awaited<ReturnType<typeof open>>
  let server: TwoLandlords

  beforeAll(async () => {
    store = await open()
    server = await openTwoLandlords(store.place)
  })
  afterAll(async () => {
    await server.close()
    await store.remove()
  })

  /** Every call with those headers about that session: what came back. */
  async function everyAnswer(headers: Readonly<Record<string, string>>, session: string) {
    const answers: { readonly path: string; readonly status: number; readonly body: string }[] = []
    for (const [path, forms] of Object.entries(calls(session))) {
      for (const [method, payload] of forms) {
        const sent = payload === undefined ? {} : { payload }
        const answer = await server.app.inject({ method, url: path, headers, ...sent })
        answers.push({ path, status: answer.statusCode, body: answer.body })
      }
    }
    return answers
  }

  const journalOf = ({ host }: TestLandlord, session: string) => host.store.read(session, 0)

  it('J121: every call of the interface is asked', () => {
    expect(Object.keys(calls('s')).sort()).toEqual(Object.values(apiPaths).sort())
  })

  it.each(['secretary', 'seat'] as const)(
    'J121: no answer to a %s tells anything of the other',
    async (role) => {
      const { one, other } = server
      const before = await journalOf(other, exampleSession)
      const bearer = role === 'seat' ? { role, session: exampleSession, seat: 's2' } : { role }
      for (const session of [exampleSession, other.ownSession]) {
        // The last call of each round ends the device's access.
        const { headers } = await one.pair(bearer)
        for (const { path, status, body } of await everyAnswer(headers, session)) {
          expect(body, path).not.toContain(other.mark)
          expect(status, path).not.toBe(400)
        }
      }
      expect(await journalOf(other, exampleSession)).toEqual(before)
    },
  )

  it('J121: each reads its own sitting under the id that both use', async () => {
    for (const landlord of [server.one, server.other]) {
      const { headers } = await landlord.pair({ role: 'secretary' })
      const answers = await everyAnswer(headers, exampleSession)
      const told = answers.filter(({ body }) => body.includes(landlord.mark)).map(({ path }) => path)
      expect(told).toEqual(expect.arrayContaining([apiPaths.sessions, apiPaths.pull]))
    }
  })

  it('J121: a sitting of the other is not there', async () => {
    const { headers } = await server.one.pair({ role: 'secretary' })
    const answers = await everyAnswer(headers, server.other.ownSession)
    const of = (path: string) => answers.find((one) => one.path === path)
    expect(of(apiPaths.pull)?.body).toBe('{"kind":"unknown"}')
    expect(of(apiPaths.push)?.body).toBe('{"kind":"unknown"}')
    expect(of(apiPaths.take)?.body).toBe('{"kind":"unknown"}')
    expect(of(apiPaths.documents)?.status).toBe(404)
    expect(of(apiPaths.seatCodes)?.status).toBe(404)
  })

  it.each([
    ['the name of the other', 'deux.example.fr'],
    ['the name of the other, with its port', 'deux.example.fr:8790'],
  ])('J121: a token is unknown under %s', async (_label, name) => {
    const { headers } = await server.one.pair({ role: 'secretary' })
    for (const { path, status } of await everyAnswer({ ...headers, host: name }, exampleSession)) {
      expect(status, path).toBe(withoutDevice.includes(path) ? 200 : 401)
    }
  })

  it('J121: a token says whose it is under a name that is nobody’s', async () => {
    const { headers } = await server.one.pair({ role: 'secretary' })
    const answers = await everyAnswer({ ...headers, host: 'localhost' }, exampleSession)
    expect(answers.find(({ path }) => path === apiPaths.pull)?.body).toContain(server.one.mark)
  })

  it('J121: the name of another landlord written into a token opens nothing', async () => {
    const { token } = await server.one.pair({ role: 'secretary' })
    const secret = token.slice(token.indexOf('.') + 1)
    for (const forged of [`deux.${secret}`, secret, `deux.${token}`, `trois.${secret}`, '.']) {
      for (const host of ['deux.example.fr', 'un.example.fr', 'localhost']) {
        const headers = { ...protocolHeaders, host, authorization: `Bearer ${forged}` }
        const answer = await server.app.inject({ method: 'GET', url: apiPaths.sessions, headers })
        expect(answer.statusCode, `${forged} at ${host}`).toBe(401)
      }
    }
  })

  it('J121: a code pairs with its own landlord alone, under its name alone', async () => {
    const { one, other } = server
    const code = await one.host.gatekeeper.issueConsoleCode()
    const pairAt = async (host: string) => {
      const headers = { ...protocolHeaders, host }
      return (
        await server.app.inject({ method: 'POST', url: apiPaths.pair, headers, payload: { code } })
      ).json()
    }
    expect(await pairAt(other.name)).toEqual({ kind: 'wrong-code' })
    expect(await pairAt('localhost')).toEqual({ kind: 'wrong-code' })
    const { token } = await pairAt(one.name)
    expect(token).toMatch(/^un\./)
    expect(await one.host.gatekeeper.authenticate(token)).toMatchObject({ role: 'secretary' })
    expect(await other.host.gatekeeper.authenticate(token)).toBeNull()
  })

  it('J121: work for a desk is never given to another landlord’s desk of the same name', async () => {
    const { one, other } = server
    const work = {
      id: 'w1',
      session: exampleSession,
      by: 'secretary',
      device: 'd',
      commands: exampleLines.slice(1, 2),
    }
    const asked = one.host.relays.ask('poste', work)
    const stop = new AbortController().signal
    expect(await other.host.relays.next('poste', 100, stop)).toEqual([])
    expect(await one.host.relays.next('poste', 1_000, stop)).toEqual([work])
    await one.host.relays.answer([{ id: 'w1', answer: { kind: 'unknown' } }])
    expect(await asked).toEqual({ kind: 'unknown' })
  })

  it('J121: a line of news tells of its own landlord’s journals alone', async () => {
    const { one, other, app } = server
    const address = (await app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
    const { token } = await one.pair({ role: 'secretary' })
    const listen = async (host: string) => {
      const socket = new WebSocket(`${address}${apiPaths.news}`, { headers: { host } })
      const told: { readonly session: string; readonly length: number }[] = []
      socket.on('message', (data) => told.push(JSON.parse(String(data))))
      const closed = once(socket, 'close')
      await once(socket, 'open')
      socket.send(JSON.stringify({ kind: 'hello', token, protocol: protocolVersion }))
      return { socket, told, closed }
    }
    const own = await listen(one.name)
    await eventually(() => expect(own.told).toHaveLength(2))
    const author = { kind: 'authenticated', by: 'secretary', device: 'test' } as const
    for (const session of [exampleSession, other.ownSession]) {
      await other.host.hub.submit(session, author, exampleLines.slice(0, 3))
    }
    await one.host.hub.submit(one.ownSession, author, exampleLines.slice(0, 1))
    const { length } = await journalOf(one, one.ownSession)
    await eventually(() => expect(own.told.at(-1)).toEqual({ kind: 'news', session: one.ownSession, length }))
    expect(own.told).toHaveLength(3)
    const [code] = await (await listen(other.name)).closed
    expect(code).toBe(4401)
    own.socket.terminate()
  })

  it('J124: each signs and encrypts with keys of its own', async () => {
    const { one, other } = server
    expect(one.host.signingKey).not.toBe(other.host.signingKey)
    const keys = async ({ host }: TestLandlord) => [...(await host.knownKeys.all())]
    expect(await keys(one)).toEqual([one.host.signingKey])
    expect(await keys(other)).toEqual([other.host.signingKey])
  })
})
