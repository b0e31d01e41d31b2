import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StorePlace } from '../../../server/host/open-host.ts'
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
      return (await desks.server.app.inject({ method: 'POST', url: '/api/push', headers, payload })).json()
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

    it('H3: the server decides nothing while a desk holds the session', async () => {
      await desk.handOver.handOver(take)
      const before = await serverJournal()
      expect(await decideOnServer(opening)).toEqual({ kind: 'held-elsewhere', holder: 'poste desk' })
      expect(await serverJournal()).toEqual(before)
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
