import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protocolVersion } from '../../../shared/sync/messages.ts'
import { exampleSession, openTestServer, type TestServer } from '../../support/test-server.ts'

describe('what a server refuses before it looks at a call', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await openTestServer({ allowedHosts: ['caleol.example.org'], callsPerMinute: 300 })
  })
  afterAll(() => server.close())

  const sessions = (headers: Readonly<Record<string, string>> = {}) =>
    call({ method: 'GET', url: '/api/sessions', headers: { ...server.secretary.headers, ...headers } })

  async function call(options: InjectOptions) {
    const answer = await server.app.inject(options)
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }

  it.each([
    ['localhost:8790', 200],
    ['127.0.0.1', 200],
    ['[::1]:8790', 200],
    ['CALEOL.example.org', 200],
    ['caleol.example.org.evil.example', 421],
    ['192.168.1.10', 421],
  ])('a call sent to « %s » answers %i', async (host, status) => {
    expect((await sessions({ host })).status).toBe(status)
  })

  it('every file too, when it is asked under another name', async () => {
    const answer = await call({ method: 'GET', url: '/', headers: { host: 'rebound.example' } })
    expect([answer.status, answer.body.code]).toEqual([421, 'wrong-host'])
  })

  it.each([
    ['http://localhost:8790', 200],
    ['http://localhost:3000', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('a call of a page of « %s » answers %i', async (origin, status) => {
    expect((await sessions({ host: 'localhost:8790', origin })).status).toBe(status)
  })

  it.each([['0'], [`${protocolVersion + 1}`], [`${protocolVersion}.0`], ['']])(
    'a page of protocol « %s » must be reloaded',
    async (protocol) => {
      const answer = await sessions({ 'x-caleol-protocol': protocol })
      expect([answer.status, answer.body.code]).toEqual([426, 'wrong-version'])
    },
  )

  it.each([
    ['no token', ''],
    ['a password', 'Basic c2VjcmV0'],
    ['a token in other words', 'Token abc'],
    ['an endless token', `Bearer ${'a'.repeat(5000)}`],
    ['a token with strange characters', "Bearer ' or 1=1 --"],
  ])('knows nobody by %s', async (_, authorization) => {
    const answer = await sessions({ authorization })
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthorised'])
  })

  it('never takes a token from an address', async () => {
    const { 'x-caleol-protocol': protocol = '' } = server.secretary.headers
    const url = `/api/sessions?token=${server.secretary.token}&authorization=Bearer%20${server.secretary.token}`
    expect((await call({ method: 'GET', url, headers: { 'x-caleol-protocol': protocol } })).status).toBe(401)
  })

  const post = (url: string, payload: string, type = 'application/json') =>
    call({ method: 'POST', url, payload, headers: { ...server.secretary.headers, 'content-type': type } })

  it.each([
    ['not JSON', '/api/pull', '{"session":'],
    ['another shape', '/api/pull', JSON.stringify({ session: exampleSession })],
    ['an unknown key', '/api/seat-codes', JSON.stringify({ session: 'a', seat: 'b', extra: 1 })],
    ['no command', '/api/push', JSON.stringify({ session: exampleSession, commands: [] })],
    ['201 commands', '/api/push', JSON.stringify({ session: exampleSession, commands: Array(201).fill({}) })],
    ['a prototype', '/api/pull', '{"__proto__": {"session": "x"}}'],
    [
      'a session id of strange characters',
      '/api/pull',
      JSON.stringify({ session: 'a\u0000b', after: 0, hash: '0'.repeat(64), rights: '' }),
    ],
  ])('%s is a bad request', async (_, url, payload) => {
    const answer = await post(url, payload)
    expect([answer.status, answer.body]).toEqual([
      400,
      { code: 'invalid-request', message: 'Cette demande n’a pas la forme attendue.' },
    ])
  })

  it('takes JSON alone, so that no form of another site can call', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect((await post('/api/push', 'x', type)).body.code).toBe('wrong-type')
    }
  })

  it('stops reading a body that is too large', async () => {
    const large = JSON.stringify({
      session: exampleSession,
      rights: 'x'.repeat(2_000_000),
      after: 0,
      hash: '',
    })
    const answer = await post('/api/pull', large)
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large'])
  })

  it('reads a session file of 20 MB, and says what is wrong with a larger one', async () => {
    const text = (megabytes: number) =>
      JSON.stringify({ text: ' "'.repeat(megabytes * 500_000), replace: false })
    expect((await post('/api/sessions', text(19))).body.defects[0].code).not.toBe('file-too-large')
    expect((await post('/api/sessions', text(22))).body.defects[0].code).toBe('file-too-large')
  })

  it('reads no body of a device it does not know', async () => {
    const headers = {
      ...server.secretary.headers,
      authorization: 'Bearer x',
      'content-type': 'application/json',
    }
    const answer = await call({
      method: 'POST',
      url: '/api/sessions',
      payload: 'x'.repeat(80_000_000),
      headers,
    })
    expect(answer.status).toBe(401)
  })

  it('answers an address that cannot be read in its own words', async () => {
    expect(await call({ method: 'GET', url: '/%' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', message: 'Cette demande n’a pas la forme attendue.' },
    })
  })

  it('answers an unknown call as JSON', async () => {
    const answer = await call({ method: 'GET', url: '/api/nothing', headers: server.secretary.headers })
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
  })

  it('limits wrong codes, and then refuses the right one for a while', async () => {
    const guess = (code: string) =>
      call({ method: 'POST', url: '/api/pair', payload: { code }, headers: server.secretary.headers })
    const { code } = await server.host.gatekeeper.issueSeatCode(exampleSession, 's1')
    for (let count = 0; count < 30; count += 1)
      expect((await guess('WRONG')).body).toEqual({ kind: 'wrong-code' })
    expect((await guess(code)).status).toBe(429)
  })

  it('limits the calls of one device, not those of its neighbours', async () => {
    const busy = await server.seat('s3')
    const statuses = new Set<number>()
    for (let count = 0; count < 301; count += 1) {
      const answer = await call({ method: 'GET', url: '/api/identity', headers: busy.headers })
      statuses.add(answer.status)
    }
    expect([...statuses]).toEqual([200, 429])
    expect((await sessions()).status).toBe(200)
  })

  it('counts together the calls of an address that make up a token each', async () => {
    const statuses = new Set<number>()
    for (let count = 0; count < 301; count += 1) {
      const headers = { ...server.secretary.headers, authorization: `Bearer made-up-${count}` }
      const remoteAddress = '192.0.2.7'
      statuses.add((await call({ method: 'GET', url: '/api/health', headers, remoteAddress })).status)
    }
    expect([...statuses]).toEqual([200, 429])
  })

  it('answers whoever watches it, without a credential', async () => {
    const answer = await call({ method: 'GET', url: '/api/health' })
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok', protocol: protocolVersion }])
  })

  it('sends a strict policy with every answer, and lets none of the calls be kept', async () => {
    const { headers } = await sessions()
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
  })
})
