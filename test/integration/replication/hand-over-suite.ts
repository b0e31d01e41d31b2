import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StorePlace } from '../../../server/host/data-place.ts'
import type { Desk } from '../../../server/replication/desk.ts'
import { eventually, holdOn, journalOn, LinkedDesks } from '../../support/linked-desks.ts'
import { exampleLines, exampleSession } from '../../support/test-server.ts'

const opening = exampleLines.slice(0, 2)
const more = exampleLines.slice(2, 6)
const take = { kind: 'take', session: exampleSession } as const
const giveBack = { kind: 'give-back', session: exampleSession } as const
const done = { kind: 'done' }

/** Rules of `docs/hand-over.md`, with a real server and real desks, on one kind of store. */
export function handOverSuite(name: string, place: () => Promise<StorePlace | null>): void {
  describe(`a session taken in hand, from a server on ${name}`, () => {
    let desks: LinkedDesks
    let desk: Desk

    beforeEach(async () => {
      const given = await place()
      desks = await LinkedDesks.open(given === null ? {} : { place: given })
      desk = await desks.connected('desk')
    })
    afterEach(() => desks.close())

    const serverJournal = async () =>
      (await desks.server.host.store.read(exampleSession, 0)).map(({ envelope }) => envelope.hash)
    const deskJournal = async (one = desk) =>
      (await journalOn(one, exampleSession)).records.map(({ envelope }) => envelope.hash)
    const decide = (commands: readonly Readonly<Record<string, unknown>>[], one = desk) =>
      one.backend.push({ session: exampleSession, commands: [...commands] })
    const decideOnServer = async (commands: readonly Readonly<Record<string, unknown>>[]) => {
      const { headers } = desks.server.secretary
      const payload = { session: exampleSession, commands }
      return (await desks.app.inject({ method: 'POST', url: '/api/push', headers, payload })).json()
    }

    it('H5: the desk decides without a line once it holds it, and the server keeps what it sends', async () => {
      expect(await desk.handOver.handOver(take)).toEqual(done)
      expect(await holdOn(desk, exampleSession)).toMatchObject({ epoch: 1, isHere: true })
      await desks.cut()
      expect(await decide(opening)).toMatchObject({
        kind: 'answers',
        answers: [{ events: [expect.any(String)] }, {}],
      })
      expect(await desk.lineOf(exampleSession)).toBe('up')
      await desks.restore()
      await eventually(async () => expect(await serverJournal()).toEqual(await deskJournal()))
      expect(desks.faults).toEqual([])
    })

    it('H4: the whole journal is there first, whatever others decided meanwhile', async () => {
      await decideOnServer(opening)
      expect(await desk.handOver.handOver(take)).toEqual(done)
      expect(await deskJournal()).toEqual(await serverJournal())
    })

    it('H4: another desk is told who holds it, and takes nothing', async () => {
      await desk.handOver.handOver(take)
      const second = await desks.connected('other')
      expect(await second.handOver.handOver(take)).toEqual({ kind: 'held-elsewhere', holder: 'poste desk' })
      await eventually(async () =>
        expect(await holdOn(second, exampleSession)).toMatchObject({
          epoch: 1,
          isHere: false,
          holder: { name: 'poste desk' },
        }),
      )
    })

    it('H4: nothing is taken without a line', async () => {
      await eventually(async () => expect(await holdOn(desk, exampleSession)).toBeDefined())
      await desks.cut()
      expect(await desk.handOver.handOver(take)).toEqual({ kind: 'failure', reason: 'unreachable' })
      expect(await holdOn(desk, exampleSession)).toMatchObject({ epoch: 0, isHere: false })
    })

    it('H9: what comes to the server is decided by the desk that holds the session', async () => {
      await desk.handOver.handOver(take)
      expect(await decideOnServer(opening)).toMatchObject({
        kind: 'answers',
        answers: [{ command: 'c001' }, {}],
      })
      expect(await serverJournal()).toEqual(await deskJournal())
      expect((await desks.server.host.hub.state(exampleSession))?.state.phase).toBe('open')
    })

    it('H9: each author is the one whom the server knows, whatever a tablet claims', async () => {
      await desk.handOver.handOver(take)
      await decide(opening)
      const { headers } = await desks.server.seat('s2')
      const claimed = { id: 'mine', type: 'RecordAttendance', at: '2026-11-26T14:00:00Z', by: 'secretary' }
      const payload = { session: exampleSession, commands: [{ ...claimed, seat: 's3', status: 'present' }] }
      const answer = await desks.app.inject({ method: 'POST', url: '/api/push', headers, payload })
      expect(answer.json()).toMatchObject({ answers: [{ refused: 'not-permitted' }] })
    })

    it('H9: sixty tablets at once are all answered', async () => {
      await desk.handOver.handOver(take)
      await decide(opening)
      const one = (index: number) => ({ ...more[0], id: `t${index}` })
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, index) => decideOnServer([one(index)])),
      )
      expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 60 }, () => 'answers'))
    })

    it('a server that is asked to stop does not wait for the connections that its desks keep', async () => {
      await desk.handOver.handOver(take)
      await desk.close()
      const begun = performance.now()
      await desks.cut()
      expect(performance.now() - begun).toBeLessThan(20_000)
    })

    it('H10: while the desk is away nothing is decided, nothing refused: who asked is told who holds it', async () => {
      await desk.handOver.handOver(take)
      await desk.close()
      const before = await serverJournal()
      expect(await decideOnServer(opening)).toEqual({ kind: 'held-elsewhere', holder: 'poste desk' })
      expect(await serverJournal()).toEqual(before)
    })

    it('H16: a code that the desk asks for opens the server to a tablet', async () => {
      await desk.handOver.handOver(take)
      const issued = await desk.backend.issueSeatCode(exampleSession, 's2')
      if (issued.kind !== 'seat-code') throw new Error(issued.kind)
      const paired = await desks.server.host.gatekeeper.redeem(issued.code, 'here')
      expect(paired).toMatchObject({ identity: { role: 'seat', seat: 's2', session: exampleSession } })
    })

    it('H16: such a code signs at the desk, once; without a line the desk gives its own', async () => {
      await desk.handOver.handOver(take)
      await decide(opening)
      const sign = async (id: string, seatCode: string) =>
        desk.backend.push({
          session: exampleSession,
          commands: [{ ...more[0], id, by: 's2', seat: 's2', status: 'present' }],
          seatCode,
        })
      const issued = await desk.backend.issueSeatCode(exampleSession, 's2')
      if (issued.kind !== 'seat-code') throw new Error(issued.kind)
      expect(await sign('once', issued.code)).toMatchObject({ answers: [{ events: ['once/0'] }] })
      expect(await sign('twice', issued.code)).toEqual({ kind: 'wrong-code' })
      await desks.cut()
      const own = await desk.backend.issueSeatCode(exampleSession, 's2')
      if (own.kind !== 'seat-code') throw new Error(own.kind)
      expect(await sign('again', own.code)).toMatchObject({ answers: [{ command: 'again' }] })
    })

    it('H8: everything is sent before the session is given back, and the server decides again', async () => {
      await desk.handOver.handOver(take)
      await decide(opening)
      expect(await desk.handOver.handOver(giveBack)).toEqual(done)
      expect(await serverJournal()).toEqual(await deskJournal())
      expect(await holdOn(desk, exampleSession)).toMatchObject({ epoch: 2, holder: null, isHere: false })
      expect(await decideOnServer(more)).toMatchObject({ kind: 'answers' })
      await eventually(async () => expect(await deskJournal()).toEqual(await serverJournal()))
      expect(desks.faults).toEqual([])
    })

    it('H8: nothing is given back without a line, and the desk goes on deciding', async () => {
      await desk.handOver.handOver(take)
      await desks.cut()
      expect(await desk.handOver.handOver(giveBack)).toEqual({ kind: 'failure', reason: 'unreachable' })
      expect(await decide(opening)).toMatchObject({ kind: 'answers' })
    })

    it('H8: what it does not hold it does not give back', async () => {
      await eventually(async () => expect(await holdOn(desk, exampleSession)).toBeDefined())
      expect(await desk.handOver.handOver(giveBack)).toEqual({ kind: 'not-here' })
    })

    it('H2: it is taken again by another desk, under the next epoch', async () => {
      await desk.handOver.handOver(take)
      await desk.handOver.handOver(giveBack)
      const second = await desks.connected('other')
      expect(await second.handOver.handOver(take)).toEqual(done)
      expect(await decide(opening, second)).toMatchObject({ kind: 'answers' })
      await eventually(async () => expect(await deskJournal()).toEqual(await deskJournal(second)))
      expect(await holdOn(desk, exampleSession)).toMatchObject({ epoch: 3, holder: { name: 'poste othe' } })
    })

    it('H5: a desk that was closed in the middle finds what it holds at its next start', async () => {
      await desk.handOver.handOver(take)
      await decide(opening)
      await desk.close()
      desk = await desks.desk('desk')
      expect(await holdOn(desk, exampleSession)).toMatchObject({ isHere: true })
      expect(await decide(more)).toMatchObject({ kind: 'answers' })
    })
  })
}
