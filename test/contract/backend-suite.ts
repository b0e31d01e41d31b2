import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Host } from '../../server/host/host.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import type { Backend, LineState } from '../../shared/ports/backend.ts'
import type { News } from '../../shared/sync/messages.ts'
import { changedExample, exampleText } from '../support/example-session.ts'
import { exampleLines } from '../support/test-server.ts'

/** A page's backend paired with the secretary's desk of an empty host. */
export interface BackendUnderTest {
  readonly backend: Backend
  readonly host: Host
  dispose(): Promise<void>
}

const session = '2026-11-26-chaumont'
const text = exampleText('chaumont')
const at = '2026-11-26T14:00:00Z'
const open = { id: 'o1', type: 'OpenSession', at, by: 'secretary', secretary: 'Mme RIVIÈRE', chair: 's1' }
const fromNothing = { session, after: 0, hash: emptyHead.hash, rights: '' }

/** What every adapter of `shared/ports/backend.ts` promises, whatever line it uses. The rules build on each other. */
export function backendSuite(name: string, place: () => Promise<BackendUnderTest>): void {
  describe(`${name} as a backend`, () => {
    let under: BackendUnderTest
    let backend: Backend

    beforeAll(async () => {
      under = await place()
      backend = under.backend
    })
    afterAll(() => under.dispose())

    it('1. tells who the device speaks for', async () => {
      expect(await backend.identity()).toMatchObject({ kind: 'identity', identity: { role: 'secretary' } })
    })

    it('2. keeps its identity when a code is wrong', async () => {
      expect(await backend.pair('AAAAAAAA')).toEqual({ kind: 'wrong-code' })
      expect(await backend.identity()).toMatchObject({ identity: { role: 'secretary' } })
    })

    it('3. tells every defect of a file, and stores nothing', async () => {
      const answer = await backend.importSession('{"format": "caleol-session/1"}', false)
      expect(answer.kind === 'refused' && answer.defects.length).toBeGreaterThan(3)
      expect(await backend.sessions()).toEqual({ kind: 'sessions', sessions: [] })
    })

    it('4. imports a sound file and lists its session', async () => {
      expect(await backend.importSession(text, false)).toMatchObject({ kind: 'imported', session })
      const summary = { id: session, number: '2026-22', phase: 'prepared', decided: 0 }
      expect(await backend.sessions()).toMatchObject({ kind: 'sessions', sessions: [summary] })
    })

    it('5. imports it again only to replace it', async () => {
      const again = await backend.importSession(text, false)
      expect(again).toMatchObject({ kind: 'refused', defects: [{ code: 'session-already-stored' }] })
      expect(await backend.importSession(text, true)).toMatchObject({ kind: 'imported' })
    })

    it('6. gives a whole journal from the start, its chain sound', async () => {
      const pulled = await backend.pull(fromNothing)
      if (pulled.kind !== 'reset') throw new Error(`a first pull answered ${pulled.kind}`)
      expect(verifyChain(pulled.records)).toEqual({ kind: 'whole', head: pulled.head })
      expect(pulled.more).toBe(false)
    })

    it('7. gives what follows, which may be nothing', async () => {
      const first = await backend.pull(fromNothing)
      if (!('records' in first)) throw new Error(first.kind)
      const { head, rights } = first
      const next = await backend.pull({ session, after: head.length, hash: head.hash, rights })
      expect(next).toMatchObject({ kind: 'events', records: [], head })
    })

    it('8. does not know a session that is not held', async () => {
      expect(await backend.pull({ ...fromNothing, session: 'nowhere' })).toEqual({ kind: 'unknown' })
      expect(await backend.push({ session: 'nowhere', commands: [open] })).toEqual({ kind: 'unknown' })
    })

    it('9. answers each command in order, and one sent again without an event', async () => {
      const early = { id: 'e1', type: 'StartItem', at, by: 'secretary', item: 'L1' }
      const answer = await backend.push({ session, commands: [early, open, open] })
      expect(answer).toMatchObject({
        kind: 'answers',
        answers: [
          { command: 'e1', refused: 'session-not-open', message: expect.stringContaining('séance') },
          { command: 'o1', events: ['o1/0'] },
          { command: 'o1', events: [] },
        ],
      })
    })

    it('10. tells that a journal has grown, and that the line is up', async () => {
      const heard = listening(backend)
      await heard.line
      const suspend = { id: 'p1', type: 'SuspendSession', at, by: 'secretary' }
      await under.host.hub.submit(session, { kind: 'trusted', device: 'elsewhere' }, [suspend])
      const { length } = (await under.host.store.head(session)) ?? emptyHead
      await heard.grownTo(length)
      heard.stop()
    })

    it('11. acts in a seat’s name with its one-time code, once', async () => {
      const author = { kind: 'trusted', device: 'elsewhere' } as const
      const close = { id: 'c1', type: 'CloseSession', at, by: 'secretary' }
      const arrive = {
        id: 'a1',
        type: 'RecordAttendance',
        at,
        by: 'secretary',
        seat: 's1',
        status: 'present',
      }
      await under.host.hub.submit(session, author, [arrive, close])
      const issued = await backend.issueSeatCode(session, 's1')
      if (issued.kind === 'failure') throw new Error(issued.reason)
      const sign = { session, commands: [{ id: 's1', type: 'SignMinutes', at, by: 'secretary', seat: 's1' }] }
      expect(await backend.push({ ...sign, seatCode: issued.code })).toMatchObject({
        answers: [{ command: 's1', events: ['s1/0'] }],
      })
      expect(await backend.push({ ...sign, seatCode: issued.code })).toEqual({ kind: 'wrong-code' })
    })

    it('12. gives documents with their pages and bytes', async () => {
      const answer = await backend.documents({ session, kind: 'minutes', draft: false })
      expect(answer).toMatchObject({
        kind: 'documents',
        files: [{ name: 'minutes.pdf', pages: 2, base64: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) }],
      })
    })

    it('13. gives the register of a year, complete, and of another organisation nothing', async () => {
      const author = { kind: 'trusted', device: 'elsewhere' } as const
      const text = JSON.stringify(changedExample([[['session', 'id'], 'decided']]))
      await backend.importSession(text, false)
      await under.host.hub.submit('decided', author, exampleLines)
      const register = await backend.register({ organisation: 'hamaris', year: 2026 })
      expect(register).toMatchObject({ kind: 'register', complete: true, missing: [] })
      const first = register.kind === 'register' ? register.entries[0] : null
      expect(first).toMatchObject({
        session: 'decided',
        dwelling: { reference: 'CHA-0412', epci: '200068658' },
        firstQuartile: { kind: 'unknown', reason: 'no-threshold' },
      })
      expect(await backend.register({ organisation: 'novhabitat', year: 2026 })).toMatchObject({
        entries: [],
      })
    })
  })
}

/** What a listener has heard, as promises that a test waits for. */
function listening(backend: Backend) {
  const lengths = new Set<number>()
  const waiting = new Map<number, () => void>()
  let isUp: () => void = () => undefined
  const line = new Promise<void>((resolve) => {
    isUp = resolve
  })
  const stop = backend.listen({
    news: ({ length }: News) => {
      lengths.add(length)
      waiting.get(length)?.()
    },
    line: (state: LineState) => (state === 'up' ? isUp() : undefined),
  })
  const grownTo = (length: number) =>
    lengths.has(length) ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(length, resolve))
  return { line, grownTo, stop }
}
