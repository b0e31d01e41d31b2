import { afterEach, describe, expect, it } from 'vitest'
import { emptyHead } from '../../../shared/journal/record.ts'
import {
  exampleLines,
  exampleSession,
  exampleText,
  openTestServer,
  type TestServer,
} from '../../support/test-server.ts'

describe('what a server logs', () => {
  let server: TestServer

  afterEach(() => server.close())

  it('is a fault’s kind and place, never what it was speaking of', async () => {
    server = await openTestServer({
      exportDocuments: async () => {
        throw new TypeError('Mme Camille LE GALL cannot be typeset', {
          cause: new Error('camille@example.org'),
        })
      },
    })
    const payload = { session: exampleSession, kind: 'minutes', draft: true }
    const { headers } = server.secretary
    const answer = await server.app.inject({ method: 'POST', url: '/api/documents', headers, payload })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'failed'])
    expect(server.logged()).toContain('TypeError')
    expect(server.logged()).toContain('logs.test.ts')
    expect(server.logged()).not.toMatch(/GALL|camille/i)
    expect(answer.body).not.toMatch(/GALL|TypeError/)
  })

  it('tells that a journal is broken, and the other sessions stay listed', async () => {
    server = await openTestServer()
    const { store } = server.host
    const [first] = await store.read(exampleSession, 0, 1)
    if (first === undefined) throw new Error('the example sitting is loaded')
    const other = exampleText.replaceAll(exampleSession, 'other-session')
    const { headers } = server.secretary
    await server.app.inject({
      method: 'POST',
      url: '/api/sessions',
      headers,
      payload: { text: other, replace: false },
    })
    const emptied = { ...first, payload: null }
    await store.replace(exampleSession, (await store.head(exampleSession)) ?? emptyHead, [emptied])
    const answer = await server.app.inject({ method: 'GET', url: '/api/sessions', headers })
    expect(answer.json().sessions.map(({ id }: { id: string }) => id)).toEqual(['other-session'])
    expect(server.logged()).toContain('BrokenJournal')
  })

  it('holds no name, address, token or code of a whole sitting', async () => {
    server = await openTestServer()
    const { headers, token } = server.secretary
    const post = (url: string, payload: object) =>
      server.app.inject({ method: 'POST', url, headers, payload })
    const { code } = (await post('/api/seat-codes', { session: exampleSession, seat: 's1' })).json()
    await post('/api/pair', { code })
    await post('/api/push', { session: exampleSession, commands: exampleLines })
    await post('/api/sessions', { text: exampleText.slice(0, 5_000), replace: true })
    await post('/api/push', { session: exampleSession, commands: ['Mme LE GALL'] })
    await server.app.inject({ method: 'GET', url: `/tablette?name=DURAND`, headers })
    const names = [...exampleText.matchAll(/"(?:lastName|address)": ?"([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(names.length).toBeGreaterThan(20)
    for (const secret of [...names, token, code, 'DURAND', '127.0.0.1'])
      expect(server.logged()).not.toContain(secret)
  })
})
