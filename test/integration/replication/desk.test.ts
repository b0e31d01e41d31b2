import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadReferenceLists } from '../../../server/adapters/reference-lists.ts'
import { Desk } from '../../../server/replication/desk.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { changedExample } from '../../support/example-session.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testKeys } from '../../support/test-keys.ts'
import {
  exampleLines,
  exampleSession,
  exampleText,
  openTestServer,
  type TestServer,
} from '../../support/test-server.ts'

const otherText = readFileSync(
  new URL('../../../server/lists/examples/seance-chalons.json', import.meta.url),
  'utf8',
)
const otherSession: string = JSON.parse(otherText).session.id
const opening = exampleLines.slice(0, 2)
/** Patient enough for a machine that does ten other things. */
const eventually = <Answer>(check: () => Answer) => vi.waitFor(check, { timeout: 20_000 })

describe('a desk paired with the landlord’s server', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let server: TestServer
  let address: string
  let desk: Desk
  const faults: unknown[] = []
  const lines: string[] = []
  const links: string[] = []
  const opened: Desk[] = []

  beforeEach(async () => {
    faults.splice(0)
    lines.splice(0)
    links.splice(0)
    folder = await temporaryFolder()
    server = await openTestServer()
    address = await server.app.listen({ host: '127.0.0.1', port: 0 })
    desk = await openDesk('desk')
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    await server.close()
    await folder.remove()
  })

  async function openDesk(name: string): Promise<Desk> {
    const one = await Desk.open({
      keys: async () => testKeys,
      own: join(folder.path, name, 'own'),
      replica: join(folder.path, name, 'replica'),
      identity: { role: 'secretary', device: `${name}-0123` },
      lists: loadReferenceLists(),
      exportDocuments: server.host.exportDocuments,
      onFault: (error) => faults.push(error),
      fetch,
      openSocket: (url) => new WebSocket(url),
      delays: { first: 20, longest: 100 },
      random: () => 0.5,
      times: { patience: 2_000, look: 50 },
    })
    one.listen({
      news: () => undefined,
      line: (session, state) => lines.push(`${session} ${state}`),
      link: () => links.push(one.server()?.state ?? 'none'),
      dismissed: () => links.push('dismissed'),
    })
    opened.push(one)
    return one
  }

  async function connected(one: Desk = desk): Promise<void> {
    expect(await one.connect(address, await server.host.gatekeeper.issueConsoleCode())).toMatchObject({
      kind: 'connected',
      address,
    })
  }

  const sessionIds = async (one: Desk = desk) => {
    const answer = await one.backend.sessions()
    return answer.kind === 'sessions' ? answer.sessions.map(({ id }) => id) : answer
  }
  const lengthOn = async (one: Desk, session: string) => {
    const answer = await one.backend.pull({ session, after: 0, hash: emptyHead.hash, rights: '' })
    return 'head' in answer ? answer.head.length : answer.kind
  }
  const serverHead = (session: string) => server.host.store.head(session)
  const pushToServer = async (session: string) =>
    (
      await server.app.inject({
        method: 'POST',
        url: '/api/push',
        headers: server.secretary.headers,
        payload: { session, commands: opening },
      })
    ).json()

  it('finds the server’s sessions beside its own', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([otherSession, exampleSession]))
    expect(await lengthOn(desk, exampleSession)).toBe((await serverHead(exampleSession))?.length)
    expect(faults).toEqual([])
  })

  it('has the server decide what is asked of its session, and shows it in the next pull', async () => {
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([exampleSession]))
    const before = (await serverHead(exampleSession))?.length ?? 0
    const answer = await desk.backend.push({ session: exampleSession, commands: opening })
    expect(answer).toMatchObject({ kind: 'answers', answers: [{ events: [expect.any(String)] }, {}] })
    expect(await lengthOn(desk, exampleSession)).toBe(before + 2)
  })

  it('hears of what others do on the server', async () => {
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([exampleSession]))
    await pushToServer(exampleSession)
    await eventually(async () =>
      expect(await lengthOn(desk, exampleSession)).toBe((await serverHead(exampleSession))?.length),
    )
  })

  it('reads on without a line, refuses nothing and decides nothing, and catches up when it is back', async () => {
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([exampleSession]))
    const { port } = new URL(address)
    await server.app.close()
    await eventually(() => expect(lines).toContain(`${exampleSession} down`))
    expect(await sessionIds()).toEqual([exampleSession])
    expect(await desk.lineOf(exampleSession)).toBe('down')
    expect(await desk.backend.push({ session: exampleSession, commands: opening })).toEqual({
      kind: 'failure',
      reason: 'unreachable',
    })
    expect(
      await desk.backend.documents({ session: exampleSession, kind: 'agenda', draft: false }),
    ).toMatchObject({
      kind: 'documents',
    })

    await server.host.hub.submit(
      exampleSession,
      { kind: 'authenticated', by: 'secretary', device: 'other' },
      opening,
    )
    const again = await openTestServer({ host: server.host })
    await again.app.listen({ host: '127.0.0.1', port: Number(port) })
    await eventually(async () => expect(await desk.lineOf(exampleSession)).toBe('up'))
    await eventually(async () =>
      expect(await lengthOn(desk, exampleSession)).toBe((await serverHead(exampleSession))?.length),
    )
    await again.close()
  })

  it('sends the server the journals that it orders, and every decision after', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await serverHead(otherSession)).not.toBeNull())
    await desk.backend.push({ session: otherSession, commands: [suspension('a')] })
    await eventually(async () =>
      expect((await serverHead(otherSession))?.length).toBe(await lengthOn(desk, otherSession)),
    )
    expect(await server.host.hub.state(otherSession)).not.toBeNull()
  })

  it('decides its own sessions alone: the server imports nothing for them, and hands it what it is asked (H9)', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await serverHead(otherSession)).not.toBeNull())
    const head = await serverHead(otherSession)
    const payload = { text: otherText, replace: true }
    const imported = await server.app.inject({
      method: 'POST',
      url: '/api/sessions',
      headers: server.secretary.headers,
      payload,
    })
    expect(imported.json()).toMatchObject({ kind: 'refused', defects: [{ code: 'session-already-stored' }] })
    expect(await serverHead(otherSession)).toEqual(head)
    expect(await pushToServer(otherSession)).toMatchObject({
      kind: 'answers',
      answers: [{ command: 'c001' }, {}],
    })
    expect((await serverHead(otherSession))?.length).toBe(await lengthOn(desk, otherSession))
  })

  it('is the secretary’s alone to send: a member’s tablet may not', async () => {
    const { headers } = await server.seat('s1')
    const [first] = await server.host.store.read(exampleSession, 0, 1)
    const payload = { session: 'mine', hub: 'tablette', epoch: 1, after: emptyHead, records: [first] }
    const answer = await server.app.inject({ method: 'POST', url: '/api/journals', headers, payload })
    expect(answer.statusCode).toBe(403)
    expect(await serverHead('mine')).toBeNull()
  })

  it('does not import a session that the server orders', async () => {
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([exampleSession]))
    expect(await desk.backend.importSession(exampleText, true)).toMatchObject({
      kind: 'refused',
      defects: [{ code: 'session-already-stored' }],
    })
  })

  it('has its copy follow when it imports a session anew before the sitting', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await serverHead(otherSession)).not.toBeNull())
    const first = await serverHead(otherSession)
    await desk.backend.importSession(otherText, true)
    await eventually(async () => expect((await serverHead(otherSession))?.hash).not.toBe(first?.hash))
    expect(faults).toEqual([])
  })

  it('stops, and says so, where another desk sent a session of the same id first', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await serverHead(otherSession)).not.toBeNull())
    const second = await openDesk('second')
    await second.backend.importSession(otherText, false)
    await connected(second)
    await eventually(() => expect(faults).toEqual([expect.objectContaining({ code: 'refused' })]))
    expect(await lengthOn(second, otherSession)).toBeGreaterThan(0)
  })

  it('unites its own register with the server’s, and says what is missing without a line', async () => {
    const own = JSON.stringify(changedExample([[['session', 'id'], 'own']]))
    await desk.backend.importSession(own, false)
    await desk.backend.push({ session: 'own', commands: [...exampleLines] })
    const request = { organisation: 'hamaris', year: 2026 }
    expect(await registerOf(request)).toEqual({ sessions: ['own'], complete: true, missing: [] })
    await server.host.hub.submit(exampleSession, { kind: 'trusted', device: 'other' }, exampleLines)
    await connected()
    const both = { sessions: ['own', exampleSession], complete: true, missing: [] }
    await eventually(async () => expect(await registerOf(request)).toEqual(both))
    await eventually(async () => expect((await serverHead('own'))?.length).toBe(await lengthOn(desk, 'own')))
    expect(await registerOf(request)).toEqual(both)

    const whole = (await serverHead(exampleSession))?.length
    await eventually(async () => expect(await lengthOn(desk, exampleSession)).toBe(whole))
    await server.app.close()
    await eventually(async () =>
      expect(await registerOf(request)).toEqual({
        ...both,
        complete: false,
        missing: [{ reason: 'server-unreachable' }],
      }),
    )
    expect(faults).toEqual([])
  })

  async function registerOf(request: { readonly organisation: string; readonly year: number }) {
    const answer = await desk.backend.register(request)
    if (answer.kind === 'failure') return answer
    const sessions = [...new Set(answer.entries.map(({ session }) => session))]
    return { sessions, complete: answer.complete, missing: answer.missing }
  }

  it('forgets the server’s sessions when it leaves the server, and keeps its own', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([otherSession, exampleSession]))
    await desk.detach()
    expect(await sessionIds()).toEqual([otherSession])
    expect(desk.server()).toBeNull()
    expect(links).toEqual(['down', 'up', 'none'])
  })

  /** The line is looked at each half minute: here at once, by a server that stops and answers again. */
  async function newLine(): Promise<void> {
    const before = server
    await before.app.close()
    const again = await openTestServer({ host: before.host })
    const close = async () => {
      await again.close()
      await before.close()
    }
    server = { ...again, close }
    await again.app.listen({ host: '127.0.0.1', port: Number(new URL(address).port) })
  }

  it('J179: forgets them by order of the server, which ended its access, and keeps its own', async () => {
    await desk.backend.importSession(otherText, false)
    await connected()
    await eventually(async () => expect(await sessionIds()).toEqual([otherSession, exampleSession]))
    const { gatekeeper } = server.host
    const paired = (await gatekeeper.devices()).filter(({ bearer }) => bearer.role === 'secretary')
    for (const { device } of paired) await gatekeeper.revoke(device, 'Mme ROY')
    await newLine()
    await eventually(() => expect(links.at(-1)).toBe('dismissed'))
    expect(await sessionIds()).toEqual([otherSession])
    expect(desk.server()).toBeNull()
  })

  it.each([
    ['a code that nobody gave', () => ({ address, code: 'NOTACODE' }), 'wrong-code'],
    ['an address that is none', () => ({ address: 'caleol', code: 'X' }), 'wrong-address'],
    [
      'an address without encryption',
      () => ({ address: 'http://caleol.example.fr', code: 'X' }),
      'wrong-address',
    ],
    ['a server that is not there', () => ({ address: 'http://127.0.0.1:9', code: 'X' }), 'unreachable'],
  ])('is told of %s', async (_name, given, kind) => {
    const { address: tried, code } = given()
    expect(await desk.connect(tried, code)).toEqual({ kind })
    expect(desk.server()).toBeNull()
  })

  it('takes no member’s code for its own', async () => {
    const { code } = await server.host.gatekeeper.issueSeatCode(exampleSession, 'S1')
    expect(await desk.connect(address, code)).toEqual({ kind: 'wrong-code' })
  })

  it('says that it is no longer known, and tries on', async () => {
    desk.attach({ address, token: 'nobody-gave-this' })
    await eventually(() => expect(desk.server()?.state).toBe('unauthorised'))
  })
})

function suspension(id: string) {
  return {
    id,
    type: 'RecordAttendance',
    at: '2026-11-26T14:00:00+01:00',
    by: 'secretary',
    seat: 'S1',
    status: 'present',
  }
}
