import { once } from 'node:events'
import { connect as connectTo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { systemClock, systemEntropy } from '../../../server/adapters/system.ts'
import { BackendService } from '../../../server/host/backend-service.ts'
import { sessionHub } from '../../../server/host/session-hub.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { protocolVersion } from '../../../shared/sync/messages.ts'
import { testKeys } from '../../support/test-keys.ts'
import { exampleLines, exampleSession, openTestServer, type TestServer } from '../../support/test-server.ts'

describe('news over WebSocket, on a listening server', () => {
  let server: TestServer
  let address: string
  const opened: WebSocket[] = []

  beforeEach(async () => {
    server = await openTestServer({ newsTimes: { hello: 300, heartbeat: 200, look: 50 } })
    address = (await server.app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
  })
  afterEach(async () => {
    for (const socket of opened.splice(0)) socket.terminate()
    await server.close()
  })

  /** A connected client, what it was told, and with which code it was closed. */
  async function connect(headers: Readonly<Record<string, string>> = {}) {
    const socket = new WebSocket(`${address}/api/news`, { headers })
    opened.push(socket)
    const told: { session: string; length: number }[] = []
    socket.on('message', (data) => told.push(JSON.parse(String(data))))
    const closed = once(socket, 'close').then(([code]) => code)
    await once(socket, 'open')
    return { socket, told, closed }
  }

  async function hello(token: string, protocol = protocolVersion) {
    const client = await connect()
    client.socket.send(JSON.stringify({ kind: 'hello', token, protocol }))
    return client
  }

  const submit = (from: number, to: number) =>
    server.host.hub.submit(
      exampleSession,
      { kind: 'authenticated', by: 'secretary', device: 'test' },
      exampleLines.slice(from, to),
    )

  it('says where each journal stands, then each time it grows', async () => {
    const { told } = await hello(server.secretary.token)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    const imported = told[0]?.length ?? 0
    await submit(0, 1)
    await submit(1, 3)
    await vi.waitFor(() =>
      expect(told).toEqual(
        [imported, imported + 1, imported + 3].map((length) => ({
          kind: 'news',
          session: exampleSession,
          length,
        })),
      ),
    )
  })

  it('tells what another process wrote on the same data', async () => {
    const { told } = await hello(server.secretary.token)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    const elsewhere = sessionHub(server.host.store, systemClock, systemEntropy, testKeys.signer)
    const author = { kind: 'authenticated', by: 'secretary', device: 'elsewhere' } as const
    await elsewhere.submit(exampleSession, author, exampleLines.slice(0, 1))
    await vi.waitFor(() => expect(told).toHaveLength(2))
  })

  it('tells two clients at once', async () => {
    const clients = [await hello(server.secretary.token), await hello((await server.seat('s2')).token)]
    await vi.waitFor(() => expect(clients.map(({ told }) => told.length)).toEqual([1, 1]))
    await submit(0, 1)
    await vi.waitFor(() => expect(clients.map(({ told }) => told.length)).toEqual([2, 2]))
  })

  it('J189: brings what follows to a device that said where it stands, as it may read it', async () => {
    const seat = await server.seat('s2')
    const identity = await server.host.gatekeeper.authenticate(seat.token)
    if (identity === null) throw new Error('a paired seat')
    const backend = new BackendService(server.host)
    const pull = (after: number, hash: string, rights: string) =>
      backend.pull(identity, { session: exampleSession, after, hash, rights })
    const whole = await pull(0, emptyHead.hash, '')
    if (!('records' in whole)) throw new Error('a journal')
    const place = {
      session: exampleSession,
      after: whole.head.length,
      hash: whole.head.hash,
      rights: whole.rights,
    }
    const { socket, told } = await hello(seat.token)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    socket.send(JSON.stringify({ kind: 'stand', ...place }))
    socket.ping()
    await once(socket, 'pong')
    await submit(0, 2)
    await vi.waitFor(() => expect(told).toHaveLength(2))
    const fetched = await pull(place.after, place.hash, place.rights)
    if (!('records' in fetched)) throw new Error('what follows')
    const { records, head, rights } = fetched
    expect(told[1]).toEqual({
      kind: 'news',
      session: exampleSession,
      length: head.length,
      brought: { after: place.after, records, head, rights },
    })
  })

  it('J189: ends the line of a device whose access ended, and brings it nothing', async () => {
    const seat = await server.seat('s2')
    const { socket, told, closed } = await hello(seat.token)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    socket.send(
      JSON.stringify({ kind: 'stand', session: exampleSession, after: 1, hash: 'a'.repeat(64), rights: '' }),
    )
    socket.ping()
    await once(socket, 'pong')
    vi.spyOn(server.host.gatekeeper, 'authenticate').mockResolvedValue(null)
    await submit(0, 1)
    expect(await closed).toBe(4401)
    expect(told).toHaveLength(1)
  })

  it('J179: ends the line of a device whose access ended though nothing is told on it', async () => {
    const { token } = await server.seat('s2')
    const { told, closed } = await hello(token)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    const devices = await server.host.gatekeeper.devices()
    const tablet = devices.find(({ bearer }) => bearer.role === 'seat')
    expect(await server.host.gatekeeper.revoke(tablet?.device ?? '', 'Mme ROY')).toBe(true)
    expect(await closed).toBe(4401)
    expect(told).toHaveLength(1)
  })

  it('tells a seat of its own session alone', async () => {
    const stranger = await hello((await server.seat('s2', 'another')).token)
    const secretary = await hello(server.secretary.token)
    await vi.waitFor(() => expect(secretary.told).toHaveLength(1))
    await submit(0, 1)
    await vi.waitFor(() => expect(secretary.told).toHaveLength(2))
    expect(stranger.told).toEqual([])
  })

  it.each([
    ['a token that nobody was given', { kind: 'hello', token: 'x', protocol: protocolVersion }, 4401],
    ['something else than a hello', { kind: 'subscribe' }, 4401],
    ['another protocol', { kind: 'hello', token: 'x', protocol: protocolVersion + 1 }, 4426],
  ])('closes on %s', async (_, message, code) => {
    const { socket, closed, told } = await connect()
    socket.send(JSON.stringify(message))
    expect(await closed).toBe(code)
    expect(told).toEqual([])
  })

  it('closes on words that are not JSON', async () => {
    const { socket, closed } = await connect()
    socket.send('hello?')
    expect(await closed).toBe(4401)
  })

  it('closes on a client that does not say who it is', async () => {
    expect(await (await connect()).closed).toBe(4408)
  })

  it('keeps a silent client that answers pings, and ends one that does not', async () => {
    const alive = await hello(server.secretary.token)
    const gone = await hello(server.secretary.token)
    gone.socket.pong = () => undefined
    expect(await gone.closed).toBe(1006)
    expect(alive.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('refuses a page of another site before it connects', async () => {
    const socket = new WebSocket(`${address}/api/news`, { headers: { origin: 'https://evil.example' } })
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('403')
  })

  it.each([
    ['another host', '/api/news', 'evil.example', '421'],
    ['an address that means nothing', '/%%', 'localhost', '400'],
    ['an address where nobody listens', '/elsewhere', 'localhost', '404'],
  ])('ends the connection of a line that it refuses: %s', async (_name, path, host, status) => {
    const { port } = new URL(address)
    const socket = connectTo(Number(port), '127.0.0.1')
    const closed = once(socket, 'close')
    const answer = once(socket, 'data')
    const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13'
    const key = `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${upgrade}\r\n${key}\r\n\r\n`)
    expect(String(await answer)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    await closed
  })

  it('ends every connection when the server stops', async () => {
    const { told, closed } = await hello(server.secretary.token)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await server.app.close()
    expect(await closed).toBeGreaterThan(0)
  })
})
