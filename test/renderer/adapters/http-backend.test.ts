import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HttpBackend } from '../../../renderer/adapters/http-backend.ts'
import { protocolHeader } from '../../../shared/sync/http-api.ts'
import { browserBench, deskBench, type ListeningServer, listeningServer } from '../../support/http-bench.ts'
import { hostWithExample, session } from '../../support/replica-bench.ts'

let server: ListeningServer

beforeEach(async () => {
  server = await listeningServer(await hostWithExample())
})

afterEach(async () => {
  await server.close()
  await server.host.close()
})

describe('a browser’s credential', () => {
  it('is asked for before any call', async () => {
    const { backend, addresses } = browserBench(server.origin)
    expect(await backend.sessions()).toEqual({ kind: 'failure', reason: 'unauthorised' })
    expect(addresses).toEqual([])
  })

  it('comes from a one-time code, which works once', async () => {
    const { code } = await server.host.gatekeeper.issueSeatCode(session, 's2')
    const first = browserBench(server.origin)
    const identity = { role: 'seat', session, seat: 's2' }
    expect(await first.backend.pair(code.toLowerCase())).toMatchObject({ kind: 'identity', identity })
    expect(await first.credentials.read()).toMatchObject({ identity, token: expect.any(String) })
    expect(await browserBench(server.origin).backend.pair(code)).toEqual({ kind: 'wrong-code' })
  })

  it('never stands in an address', async () => {
    const { backend, credentials, addresses } = await deskBench(server)
    const stop = backend.listen({ news: () => undefined, line: () => undefined })
    await backend.sessions()
    backend.openProjection(session)
    stop()
    const token = (await credentials.read())?.token ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(addresses.join(' ')).not.toContain(token)
    expect(addresses).toContain(`${server.origin}/projection/${session}`)
  })

  it('that the server does not know is told as such', async () => {
    const { backend, credentials } = await deskBench(server)
    await credentials.save('a-token-of-another-server', { role: 'secretary', device: 'desk' })
    expect(await backend.identity()).toEqual({ kind: 'failure', reason: 'unauthorised' })
  })
})

describe('what the server answers', () => {
  it.each([
    [426, 'version'],
    [429, 'unreachable'],
    [503, 'unreachable'],
    [500, 'failed'],
    [403, 'failed'],
  ] as const)('%i is %s', async (status, reason) => {
    const backend = await backendAnswering(new Response('{}', { status }))
    expect(await backend.sessions()).toEqual({ kind: 'failure', reason })
  })

  it.each([
    ['an answer of a later version asks for an update', '{"kind":"sessions-2"}', 'version'],
    ['a page put in the way is a failure', '<html>Portail</html>', 'failed'],
  ])('%s', async (_name, body, reason) => {
    const backend = await backendAnswering(new Response(body))
    expect(await backend.sessions()).toEqual({ kind: 'failure', reason })
  })

  it('J22: a page of another version is refused', async () => {
    const old = browserBench(server.origin, (request) => ({
      ...request,
      headers: { ...(request.headers as Record<string, string>), [protocolHeader]: '0' },
    }))
    expect(await old.backend.pair('AAAAAAAA')).toEqual({ kind: 'failure', reason: 'version' })
  })
})

describe('the line', () => {
  it('goes down with the server and comes up again by itself, with the news', async () => {
    const { backend } = await deskBench(server)
    const states: string[] = []
    let heard: (state: string) => void = () => undefined
    const next = (wanted: string) =>
      new Promise<void>((resolve) => {
        heard = (state) => (state === wanted ? resolve() : undefined)
        if (states.at(-1) === wanted) resolve()
      })
    const stop = backend.listen({
      news: () => undefined,
      line: (state) => {
        states.push(state)
        heard(state)
      },
    })
    await next('up')
    const port = Number(new URL(server.origin).port)
    await server.close()
    await next('down')
    expect(await backend.sessions()).toEqual({ kind: 'failure', reason: 'unreachable' })
    server = await listeningServer(server.host, port)
    await next('up')
    stop()
    expect(states).toEqual(['up', 'down', 'up'])
  })
})

describe('a network that lets calls through and no line', () => {
  it('is not taken for one that is away', async () => {
    const { credentials } = await deskBench(server)
    const states: string[] = []
    let tries = 0
    const backend = new HttpBackend({
      origin: server.origin,
      credentials,
      fetch,
      openSocket: () => {
        tries += 1
        const socket = new EventTarget()
        setTimeout(() => socket.dispatchEvent(Object.assign(new Event('close'), { code: 1006 })))
        return socket as unknown as WebSocket
      },
      openTab: () => undefined,
      random: () => 0,
    })
    const stop = backend.listen({ news: () => undefined, line: (state) => states.push(state) })
    await vi.waitFor(() => expect(tries).toBeGreaterThan(1), 5_000)
    expect(await backend.sessions()).toMatchObject({ kind: 'sessions' })
    stop()
    expect(states).toEqual(['up'])
  })
})

async function backendAnswering(response: Response) {
  const bench = await deskBench(server)
  return new HttpBackend({
    origin: server.origin,
    credentials: bench.credentials,
    fetch: async () => response,
    openSocket: (address) => new WebSocket(address),
    random: () => 0.5,
    openTab: () => undefined,
  })
}
