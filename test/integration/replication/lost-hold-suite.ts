import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StorePlace } from '../../../server/host/data-place.ts'
import type { Desk } from '../../../server/replication/desk.ts'
import type { HandOverAnswer, HandOverRequest } from '../../../shared/sync/hand-over.ts'
import { anErasureOrder } from '../../support/erasure-order.ts'
import { eventually, holdOn, journalOn, LinkedDesks } from '../../support/linked-desks.ts'
import { exampleLines, exampleSession } from '../../support/test-server.ts'

const session = exampleSession
const opening = exampleLines.slice(0, 2)
const late = exampleLines.slice(2, 5)
const lateIds = late.map(({ id }) => String(id))
const lost = { kind: 'break', session, hub: 'desk-0123', epoch: 1, reason: 'Poste volé' } as const
const waiting = { kind: 'waiting', refusal: null }

/** Rules H11 to H15 of `docs/hand-over.md`, with a real server and real desks, on one kind of store. */
export function lostHoldSuite(name: string, place: () => Promise<StorePlace | null>): void {
  describe(`a hold that was lost and broken, on ${name}`, () => {
    let desks: LinkedDesks
    let desk: Desk

    beforeEach(async () => {
      const given = await place()
      desks = await LinkedDesks.open(given === null ? {} : { place: given })
      desk = await desks.connected('desk')
      await desk.handOver.handOver({ kind: 'take', session })
      await desk.backend.push({ session, commands: [...opening] })
      await eventually(async () => expect(await serverHashes()).toEqual(await hashesOn(desk)))
    })
    afterEach(() => desks.close())

    const serverHashes = async () =>
      (await desks.server.host.store.read(session, 0)).map(({ envelope }) => envelope.hash)
    const hashesOn = async (one: Desk) =>
      (await journalOn(one, session)).records.map(({ envelope }) => envelope.hash)
    const onServer = async (url: string, payload: object) =>
      (
        await desks.app.inject({
          method: 'POST',
          url,
          headers: desks.server.secretary.headers,
          payload,
        })
      ).json()
    const askServer = (request: HandOverRequest): Promise<HandOverAnswer> =>
      onServer('/api/hand-over', request)
    const breakHold = () => askServer(lost)
    const actsOn = async (one: Desk) => {
      const answer = await one.handOver.handOver({ kind: 'acts', session })
      return answer.kind === 'acts' ? answer.acts : []
    }

    /** The desk decides on without a line; an administrator, told that it is lost, takes the session back. */
    async function loseTheDesk(): Promise<void> {
      await desks.cut()
      expect(await desk.backend.push({ session, commands: [...late] })).toMatchObject({ kind: 'answers' })
      const { hub } = desks.server.host
      await desks.breakHold(lost)
      expect((await hub.state(session))?.hold).toMatchObject({ epoch: 2, holder: null })
      await desks.restore()
    }

    it('H11: only the hold that the administrator saw is broken', async () => {
      expect(await askServer({ ...lost, epoch: 4 })).toEqual({ kind: 'changed' })
      expect(await askServer({ ...lost, hub: 'other' })).toEqual({ kind: 'changed' })
      expect(await askServer({ ...lost, session: 'nothing' })).toEqual({ kind: 'unknown' })
      expect(await breakHold()).toEqual({ kind: 'done' })
    })

    it('H11: once broken, the server orders the session again', async () => {
      await breakHold()
      expect(await onServer('/api/push', { session, commands: late })).toMatchObject({ kind: 'answers' })
    })

    it('H11: another desk breaks it by the server', async () => {
      const second = await desks.connected('other')
      expect(await second.handOver.handOver(lost)).toEqual({ kind: 'done' })
      expect(await holdOn(second, session)).toMatchObject({ epoch: 2, holder: null })
    })

    it('H12, H13: what the desk decided too late is in no journal, and set aside on both sides', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await hashesOn(desk)).toEqual(await serverHashes()))
      await eventually(async () =>
        expect(await askServer({ kind: 'acts', session })).toMatchObject({ acts: { length: 3 } }),
      )
      const acts = await actsOn(desk)
      expect(acts.map(({ id, outcome }) => [id, outcome])).toEqual(lateIds.map((id) => [id, waiting]))
      expect(acts[0]).toMatchObject({
        hub: 'desk-0123',
        name: 'poste desk',
        epoch: 1,
        by: late[0]?.by,
        command: late[0],
        records: [{ envelope: { id: `${lateIds[0]}/0` } }],
      })
      expect(await holdOn(desk, session)).toMatchObject({ isHere: false, setAside: 3 })
      expect(desks.faults).toEqual([expect.objectContaining({ code: 'fenced' })])
    })

    it('H13: the desk still shows them without a line, and after a new start', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await actsOn(desk)).toHaveLength(3))
      await desks.cut()
      await desk.close()
      desk = await desks.desk('desk')
      expect((await actsOn(desk)).map(({ id }) => id)).toEqual(lateIds)
      expect(await holdOn(desk, session)).toMatchObject({ setAside: 3 })
    })

    it('J177: they go with the contents of their session, on the desk as well', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await actsOn(desk)).toHaveLength(3))
      const order = { ...anErasureOrder, sitting: { ...anErasureOrder.sitting, id: session } }
      await desks.server.host.hub.erase(session, order, 'desk')
      const gone = (record: { readonly payload: unknown }) => record.payload === null
      await eventually(async () => expect((await journalOn(desk, session)).records.some(gone)).toBe(true))
      await desks.cut()
      await eventually(async () => expect(await actsOn(desk)).toEqual([]))
    })

    it('H13: a desk that decided nothing meanwhile just follows the server again', async () => {
      await desks.cut()
      await desks.breakHold(lost)
      await desks.restore()
      await eventually(async () => expect(await hashesOn(desk)).toEqual(await serverHashes()))
      expect(await actsOn(desk)).toEqual([])
    })

    it('H14: all are decided again in order, under their own ids and authors', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await actsOn(desk)).toHaveLength(3))
      const answer = await desk.handOver.handOver({ kind: 'redecide', session, acts: [...lateIds].reverse() })
      expect(answer).toMatchObject({ acts: lateIds.map((id) => ({ id, outcome: { kind: 'decided' } })) })
      const records = await desks.server.host.store.read(session, 0)
      const added = records.filter(({ envelope }) => lateIds.includes(envelope.id.split('/')[0] ?? ''))
      expect(added.map(({ envelope: { id, by } }) => [id, by])).toEqual(
        late.map(({ id, by }) => [`${id}/0`, by]),
      )
      expect(await holdOn(desk, session)).toMatchObject({ setAside: 0 })
    })

    it('H14: one that the journal holds already changes nothing', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await actsOn(desk)).toHaveLength(3))
      await onServer('/api/push', { session, commands: late.slice(0, 1) })
      const length = (await serverHashes()).length
      await askServer({ kind: 'redecide', session, acts: lateIds.slice(0, 1) })
      expect(await serverHashes()).toHaveLength(length)
      expect((await actsOn(desk)).map(({ outcome }) => outcome.kind)).toEqual([
        'decided',
        'waiting',
        'waiting',
      ])
    })

    it('H14: a refusal is kept with its reason, and the next is tried', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await actsOn(desk)).toHaveLength(3))
      const { at } = { at: '2026-11-26T16:00:00+01:00', ...late[0] }
      const close = { id: 'closed', type: 'CloseSession', at, by: 'secretary' }
      await onServer('/api/push', { session, commands: [close] })
      const answer = await askServer({ kind: 'redecide', session, acts: lateIds })
      expect(answer).toMatchObject({
        acts: lateIds.map(() => ({
          outcome: {
            kind: 'waiting',
            refusal: { refused: expect.any(String), message: expect.stringMatching(/\.$/) },
          },
        })),
      })
    })

    it('H15: one is set down with a reason, stays in the list and waits no more', async () => {
      await loseTheDesk()
      await eventually(async () => expect(await actsOn(desk)).toHaveLength(3))
      const reason = 'Saisi deux fois'
      const answer = await desk.handOver.handOver({
        kind: 'set-down',
        session,
        acts: lateIds.slice(1, 2),
        reason,
      })
      expect(answer).toMatchObject({
        acts: [{ outcome: waiting }, { outcome: { kind: 'set-down', reason } }, {}],
      })
      expect(await holdOn(desk, session)).toMatchObject({ setAside: 2 })
      await askServer({ kind: 'redecide', session, acts: lateIds })
      expect((await actsOn(desk)).map(({ outcome }) => outcome.kind)).toEqual([
        'decided',
        'set-down',
        'decided',
      ])
    })

    it('a member’s tablet sees and settles none of it', async () => {
      const { headers } = await desks.server.seat('s1')
      for (const [url, payload] of [
        ['/api/hand-over', { kind: 'holds' }],
        [
          '/api/take',
          { session, hub: 'tablet', name: 'tablette', after: { length: 0, hash: '0'.repeat(64) } },
        ],
        ['/api/relay', { hub: 'desk-0123', answers: [], wait: 0 }],
        ['/api/seat-codes/spend', { session, code: 'AAAAAAAA' }],
      ] as const) {
        const answer = await desks.app.inject({ method: 'POST', url, headers, payload })
        expect([url, answer.statusCode]).toEqual([url, 403])
      }
    })
  })
}
