import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyHead } from '../../../shared/journal/record.ts'
import {
  exampleSession,
  exampleText,
  openTestServer,
  protocolHeaders,
  type TestServer,
} from '../../support/test-server.ts'

const pull = { session: exampleSession, after: 0, hash: emptyHead.hash, rights: '' }
const attendance = {
  id: 'a1',
  type: 'RecordAttendance',
  at: '2026-11-26T14:00:00+01:00',
  by: 'secretary',
  seat: 's2',
  status: 'present',
}
const documentOf = (kind: string) => ({ session: exampleSession, kind, draft: true })

const calls = {
  identity: ['GET', '/api/identity'],
  sessions: ['GET', '/api/sessions'],
  import: ['POST', '/api/sessions', { text: exampleText, replace: false }],
  pull: ['POST', '/api/pull', pull],
  push: ['POST', '/api/push', { session: exampleSession, commands: [attendance] }],
  'seat-codes': ['POST', '/api/seat-codes', { session: exampleSession, seat: 's2' }],
  agenda: ['POST', '/api/documents', documentOf('agenda')],
  booklet: ['POST', '/api/documents', documentOf('booklet')],
  minutes: ['POST', '/api/documents', documentOf('minutes')],
  letters: ['POST', '/api/documents', documentOf('letters')],
  attendance: ['POST', '/api/documents', documentOf('attendance')],
  offers: ['POST', '/api/documents', documentOf('offers')],
  opinions: ['POST', '/api/documents', documentOf('opinions')],
  register: ['POST', '/api/register', { organisation: 'hamaris', year: 2026 }],
} as const

/** What each caller gets of each call: the kind of the answer, or the code of the error. */
const table: Readonly<Record<string, Readonly<Record<keyof typeof calls, string>>>> = {
  nobody: row('unauthorised'),
  'a stranger with a token of its own': row('unauthorised'),
  'the secretary': {
    identity: 'identity',
    sessions: 'sessions: 1',
    import: 'refused',
    pull: 'reset',
    push: 'answers',
    'seat-codes': 'seat-code',
    agenda: 'documents',
    booklet: 'documents',
    minutes: 'documents',
    letters: 'documents',
    attendance: 'documents',
    offers: 'documents',
    opinions: 'documents',
    register: 'register',
  },
  'a seat of the session': {
    identity: 'identity',
    sessions: 'sessions: 1',
    import: 'not-permitted',
    pull: 'reset',
    push: 'answers',
    'seat-codes': 'not-permitted',
    agenda: 'documents',
    booklet: 'documents',
    minutes: 'not-permitted',
    letters: 'not-permitted',
    attendance: 'not-permitted',
    offers: 'not-permitted',
    opinions: 'not-permitted',
    register: 'not-permitted',
  },
  'a seat of another session': {
    identity: 'identity',
    sessions: 'sessions: 0',
    import: 'not-permitted',
    pull: 'unknown',
    push: 'unknown',
    'seat-codes': 'not-permitted',
    agenda: 'not-found',
    booklet: 'not-found',
    minutes: 'not-found',
    letters: 'not-found',
    attendance: 'not-found',
    offers: 'not-found',
    opinions: 'not-found',
    register: 'not-permitted',
  },
}

function row(answer: string): Readonly<Record<keyof typeof calls, string>> {
  const cells = Object.keys(calls).map((call) => [call, answer])
  return Object.fromEntries(cells)
}

const statuses: Readonly<Record<string, number>> = {
  unauthorised: 401,
  'not-permitted': 403,
  'not-found': 404,
}

describe('who may call what', () => {
  let server: TestServer
  let headers: Readonly<Record<string, Readonly<Record<string, string>>>>

  beforeAll(async () => {
    server = await openTestServer()
    headers = {
      nobody: protocolHeaders,
      'a stranger with a token of its own': { ...protocolHeaders, authorization: `Bearer ${'x'.repeat(43)}` },
      'the secretary': server.secretary.headers,
      'a seat of the session': (await server.seat('s2')).headers,
      'a seat of another session': (await server.seat('s2', 'another')).headers,
    }
  })
  afterAll(() => server.close())

  for (const [caller, answers] of Object.entries(table)) {
    for (const [call, expected] of Object.entries(answers)) {
      it(`${caller}, ${call}: ${expected}`, async () => {
        const [method, url, payload] = calls[call as keyof typeof calls]
        const sent = payload === undefined ? {} : { payload }
        const answer = await server.app.inject({ method, url, headers: headers[caller] ?? {}, ...sent })
        expect(answer.statusCode).toBe(statuses[expected] ?? 200)
        expect(summary(answer.json())).toBe(expected)
        if (answer.statusCode !== 200) expect(answer.json().message).toMatch(/^[A-ZÀ-Ý].*\.$/)
      })
    }
  }

  it('a seat pushes as itself, whatever it claims', async () => {
    const { headers } = await server.seat('state')
    const open = {
      id: 'claim',
      type: 'OpenSession',
      at: '2026-11-26T14:00:00+01:00',
      by: 'secretary',
      secretary: 'x',
      chair: 's1',
    }
    const payload = {
      session: exampleSession,
      commands: [open, { ...attendance, id: 'claim-2', seat: 'state' }],
    }
    const { answers } = (
      await server.app.inject({ method: 'POST', url: '/api/push', headers, payload })
    ).json()
    expect(answers[0]).toMatchObject({ command: 'claim', refused: 'not-permitted' })
    const records = await server.host.store.read(exampleSession, 0)
    expect(
      records.filter(({ envelope }) => envelope.id.startsWith('claim') && envelope.by !== 'state'),
    ).toEqual([])
  })

  it('the register says nothing of itself to a seat, and refuses what is not a year', async () => {
    const { headers } = await server.seat('s1')
    const asked = (payload: object, by: Readonly<Record<string, string>>) =>
      server.app.inject({ method: 'POST', url: '/api/register', headers: by, payload })
    const refused = await asked({ organisation: 'hamaris', year: 2026 }, headers)
    expect(Object.keys(refused.json()).sort()).toEqual(['code', 'message'])
    for (const payload of [
      { organisation: 'hamaris', year: '2026' },
      { organisation: 'hamaris', year: 999 },
      { organisation: '../x', year: 2026 },
      { organisation: 'hamaris', year: 2026, all: true },
    ]) {
      expect((await asked(payload, server.secretary.headers)).statusCode).toBe(400)
    }
  })

  it('a seat’s booklet holds its own dwellings alone', async () => {
    const { headers } = await server.seat('mayor-nogent')
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/documents',
      headers,
      payload: documentOf('booklet'),
    })
    const bytes = Buffer.from(answer.json().files[0].base64, 'base64')
    expect(JSON.parse(String(bytes)).items).toContain('L3')
    expect(JSON.parse(String(bytes)).items).not.toContain('L1')
  })

  it('no code is issued for a seat or a session that does not exist', async () => {
    for (const payload of [
      { session: exampleSession, seat: 'nobody' },
      { session: 'none', seat: 's1' },
    ]) {
      const { headers } = server.secretary
      const answer = await server.app.inject({ method: 'POST', url: '/api/seat-codes', headers, payload })
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
    }
  })
})

function summary(body: { kind?: string; code?: string; sessions?: readonly unknown[] }): string {
  if (body.sessions !== undefined) return `sessions: ${body.sessions.length}`
  return body.kind ?? body.code ?? 'neither a kind nor a code'
}
