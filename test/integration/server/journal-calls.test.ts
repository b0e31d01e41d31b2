import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyHead } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { pullAnswer, pushAnswer } from '../../../shared/sync/messages.ts'
import {
  exampleLines,
  exampleSession,
  openTestServer,
  type TestDevice,
  type TestServer,
} from '../../support/test-server.ts'

describe('pulling and pushing a journal', () => {
  let server: TestServer

  beforeEach(async () => {
    server = await openTestServer()
  })
  afterEach(() => server.close())

  async function call(device: TestDevice, url: string, payload: object) {
    const answer = await server.app.inject({ method: 'POST', url, headers: device.headers, payload })
    return answer.json()
  }

  async function push(device: TestDevice, commands: readonly object[], extra: object = {}) {
    const answer = pushAnswer.parse(
      await call(device, '/api/push', { session: exampleSession, commands, ...extra }),
    )
    return answer.kind === 'answers' ? answer.answers : answer.kind
  }

  async function pull(device: TestDevice, after = 0, hash = emptyHead.hash, rights = '') {
    const answer = pullAnswer.parse(
      await call(device, '/api/pull', { session: exampleSession, after, hash, rights }),
    )
    if (!('records' in answer)) throw new Error(`the pull answered ${answer.kind}`)
    return answer
  }

  const lines = (from: number, to: number) => exampleLines.slice(from, to)

  it('gives the secretary the whole journal, chained', async () => {
    await push(server.secretary, lines(0, 15))
    const { records, head, more } = await pull(server.secretary)
    expect(verifyChain(records)).toEqual({ kind: 'whole', head })
    expect(records.every(({ payload }) => payload !== null)).toBe(true)
    expect(more).toBe(false)
  })

  it('withholds from a seat other dwellings and protected households, and the chain still holds', async () => {
    await push(server.secretary, lines(0, 15))
    const { records, head } = await pull(await server.seat('mayor-nogent'))
    expect(verifyChain(records)).toEqual({ kind: 'whole', head })
    const held = records.filter(({ payload }) => payload !== null).map(({ envelope }) => envelope.scope)
    expect(new Set(held.map(({ item }) => item))).toContain('L3')
    expect(
      held.every(({ item, audience }) => item !== 'L1' && item !== 'L2' && audience === 'everyone'),
    ).toBe(true)
    const text = JSON.stringify(records)
    expect(text).not.toContain('L1-A')
    expect(text).toContain('L3-A')
  })

  it('never gives a seat the whereabouts of a protected household', async () => {
    const protectedParts = (records: readonly { envelope: { type: string }; payload: object | null }[]) =>
      records.filter(({ envelope, payload }) => envelope.type === 'ProtectedPartImported' && payload !== null)
    const all = protectedParts((await pull(server.secretary)).records)
    const forSeat = protectedParts((await pull(await server.seat('s2'))).records)
    const candidates = (parts: readonly object[]) =>
      JSON.stringify(parts).match(/"candidate":"L2-C"/g)?.length ?? 0
    expect([candidates(all), candidates(forSeat)]).toEqual([1, 0])
  })

  it('gives only what follows, and nothing when nothing is new', async () => {
    const first = await pull(server.secretary)
    await push(server.secretary, lines(0, 2))
    const next = await pull(server.secretary, first.head.length, first.head.hash, first.rights)
    expect([next.kind, next.records.length]).toEqual(['events', 2])
    const none = await pull(server.secretary, next.head.length, next.head.hash, next.rights)
    expect([none.kind, none.records.length]).toEqual(['events', 0])
  })

  it('resets a replica whose rights changed', async () => {
    const { head } = await pull(server.secretary)
    expect((await pull(server.secretary, head.length, head.hash, 's1:L1')).kind).toBe('reset')
  })

  it('tells a replica that is not a prefix that the two have parted', async () => {
    const { head, rights } = await pull(server.secretary)
    for (const [after, hash] of [
      [head.length, 'f'.repeat(64)],
      [head.length + 9, head.hash],
    ] as const) {
      const answer = await call(server.secretary, '/api/pull', {
        session: exampleSession,
        after,
        hash,
        rights,
      })
      expect(answer).toEqual({ kind: 'parted', head })
    }
  })

  it('takes away from a recused seat what it may no longer hold', async () => {
    await push(server.secretary, lines(0, 14))
    const seat = await server.seat('s6')
    const before = await pull(seat)
    const recuse = {
      id: 'r1',
      type: 'Recuse',
      at: '2026-11-26T14:05:00+01:00',
      by: 's6',
      item: 'L1',
      seat: 's6',
    }
    expect(await push(seat, [recuse])).toMatchObject([{ command: 'r1' }])
    const after = await pull(seat, before.head.length, before.head.hash, before.rights)
    expect(after.kind).toBe('reset')
    expect(JSON.stringify(after.records)).not.toContain('L1-A')
  })

  it('applies a command once, however often it is sent', async () => {
    const [open] = lines(0, 1)
    const [first] = await pushed([open])
    expect(first).toMatchObject({ command: 'c001', events: ['c001/0'] })
    expect(await pushed([open, open])).toEqual([
      { command: 'c001', events: [] },
      { command: 'c001', events: [] },
    ])
  })

  const pushed = async (commands: readonly (object | undefined)[]) => {
    const answers = await push(
      server.secretary,
      commands.filter((command) => command !== undefined),
    )
    if (typeof answers === 'string') throw new Error(answers)
    return answers
  }

  it('answers each command in order: accepted, refused, or not a command', async () => {
    const [open, attendance] = lines(0, 2)
    const answers = await pushed([attendance, open, { id: 'x', type: 'Nothing' }, {}])
    expect(answers).toMatchObject([
      { command: 'c002', refused: 'session-not-open' },
      { command: 'c001', events: ['c001/0'] },
      { command: 'x', refused: 'invalid-command' },
      { command: null, refused: 'invalid-command' },
    ])
  })

  it('says that a session is unknown', async () => {
    const payload = { session: 'none', commands: lines(0, 1) }
    expect(await call(server.secretary, '/api/push', payload)).toEqual({ kind: 'unknown' })
    const request = { session: 'none', after: 0, hash: emptyHead.hash, rights: '' }
    expect(await call(server.secretary, '/api/pull', request)).toEqual({ kind: 'unknown' })
  })

  it('lets two devices that send at once both be answered, each command applied once', async () => {
    await push(server.secretary, lines(0, 1))
    const other = await server.seat('s2')
    const attendance = (id: string, seat: string) => ({
      id,
      type: 'RecordAttendance',
      at: '2026-11-26T14:00:00+01:00',
      by: seat,
      seat,
      status: 'present',
    })
    const mine = Array.from({ length: 20 }, (_, index) => attendance(`m${index}`, 's1'))
    const theirs = Array.from({ length: 20 }, (_, index) => attendance(`t${index}`, 's2'))
    const pushes = [
      ...mine.map((one) => push(server.secretary, [one])),
      ...theirs.map((one) => push(other, [one])),
    ]
    await Promise.all(pushes)
    const ids = (await pull(server.secretary)).records.map(({ envelope }) => envelope.id)
    for (const { id } of [...mine, ...theirs]) expect(ids.filter((one) => one === `${id}/0`)).toHaveLength(1)
  })

  it('signs in the name of the seat whose code is typed at the desk, once', async () => {
    const closing = exampleLines.filter(({ type }) => type !== 'SignMinutes')
    await push(server.secretary, closing)
    const sign = {
      id: 'sign',
      type: 'SignMinutes',
      at: '2026-11-26T18:00:00+01:00',
      by: 'secretary',
      seat: 's1',
    }
    expect(await push(server.secretary, [sign])).toMatchObject([{ refused: 'not-permitted' }])
    expect(await push(server.secretary, [sign], { seatCode: 'WRONG' })).toBe('wrong-code')
    const { code } = await server.host.gatekeeper.issueSeatCode(exampleSession, 's1')
    expect(await push(server.secretary, [sign], { seatCode: code })).toMatchObject([
      { command: 'sign', events: ['sign/0'] },
    ])
    expect(await push(server.secretary, [sign], { seatCode: code })).toBe('wrong-code')
    const { records } = await pull(server.secretary)
    expect(records.at(-1)?.envelope).toMatchObject({ type: 'MinutesSigned', by: 's1' })
  })

  it('replaces a session while its journal holds nothing but its import', async () => {
    const { exampleText } = await import('../../support/test-server.ts')
    const text = exampleText.replace('salle de la Marne', 'salle de la Meuse')
    const send = (replace: boolean) => call(server.secretary, '/api/sessions', { text, replace })
    expect(await send(false)).toMatchObject({
      kind: 'refused',
      defects: [{ code: 'session-already-stored' }],
    })
    expect(await send(true)).toMatchObject({ kind: 'imported', session: exampleSession })
    await push(server.secretary, lines(0, 1))
    expect(await send(true)).toMatchObject({ kind: 'refused' })
  })
})
