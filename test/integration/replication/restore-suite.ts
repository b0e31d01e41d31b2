import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StorePlace } from '../../../server/host/data-place.ts'
import { verifyStored } from '../../../server/host/verify-journal.ts'
import type { Desk } from '../../../server/replication/desk.ts'
import { eventually, holdOn, journalOn, LinkedDesks } from '../../support/linked-desks.ts'
import { otherKeys } from '../../support/test-keys.ts'
import { exampleLines, exampleSession as session, type TestServer } from '../../support/test-server.ts'

type Commands = readonly Readonly<Record<string, unknown>>[]

/** Before last night's backup, and after. */
const evening = exampleLines.slice(0, 8)
const morning = exampleLines.slice(8, 20)

/** A place for a server’s data, and a backup of it made as the operator's guide says, opened at another place. */
export interface RestorePlaces {
  readonly place: StorePlace
  backup(): Promise<StorePlace>
}

/** What a server restored from a backup, on that kind of store, takes back from a real desk. */
export function restoreSuite(name: string, places: () => Promise<RestorePlaces>): void {
  describe(`a server on ${name} restored from last night’s backup`, () => {
    let desks: LinkedDesks
    let desk: Desk
    let backup: () => Promise<StorePlace>

    beforeEach(async () => {
      const given = await places()
      backup = given.backup
      desks = await LinkedDesks.open({ place: given.place })
      desk = await desks.connected('desk')
      expect(await accepted(evening)).toEqual([])
    })
    afterEach(() => desks.close())

    const push = (commands: Commands) => desk.backend.push({ session, commands: [...commands] })
    /** The answers that are no acceptance. */
    async function accepted(commands: Commands): Promise<readonly unknown[]> {
      const answer = await push(commands)
      if (answer.kind !== 'answers') return [answer]
      return answer.answers.filter((one) => 'refused' in one)
    }
    const hashesOn = async (one: Desk) =>
      (await journalOn(one, session)).records.map(({ envelope }) => envelope.hash)
    const hashesAt = async ({ host }: TestServer) =>
      (await host.store.read(session, 0)).map(({ envelope }) => envelope.hash)
    const inStepWith = (server: TestServer) =>
      eventually(async () => expect(await hashesAt(server)).toEqual(await hashesOn(desk)))

    it('J143: takes the rest back from the desk: it verifies, and no acknowledged command is lost', async () => {
      const saved = await backup()
      expect(await accepted(morning)).toEqual([])
      const before = await hashesOn(desk)
      const restored = await desks.restoredOn(saved)
      expect((await hashesAt(restored)).length).toBeLessThan(before.length)
      await desks.answers(restored)
      await eventually(async () => expect(await hashesAt(restored)).toEqual(before))
      const known = await restored.host.knownKeys.all()
      expect(await verifyStored(restored.host.store, session, (key) => known.has(key))).toMatchObject({
        valid: true,
        length: before.length,
      })
      const again = await eventually(async () => {
        const answer = await push([...evening, ...morning])
        if (answer.kind !== 'answers') throw new Error(answer.kind)
        return answer
      })
      expect(again.answers.every((one) => 'events' in one && one.events.length === 0)).toBe(true)
      expect((await holdOn(desk, session))?.tails).toMatchObject([
        { outcome: 'completed', to: before.length },
      ])
    })

    it('J143: takes back that the desk had taken the session in hand, and what it decided since', async () => {
      const saved = await backup()
      expect(await desk.handOver.handOver({ kind: 'take', session })).toEqual({ kind: 'done' })
      expect(await accepted(morning)).toEqual([])
      const before = await hashesOn(desk)
      const restored = await desks.restoredOn(saved)
      await desks.answers(restored)
      await eventually(async () => expect(await hashesAt(restored)).toEqual(before))
      expect(await holdOn(desk, session)).toMatchObject({ isHere: true, epoch: 1 })
      expect((await restored.host.hub.state(session))?.hold).toMatchObject({ epoch: 1 })
    })

    it('J191: takes back what a desk of which it has lost the key decided, and holds still', async () => {
      const other = await desks.connected('other', otherKeys)
      const saved = await backup()
      expect(await other.handOver.handOver({ kind: 'take', session })).toEqual({ kind: 'done' })
      expect(await accepted(morning)).toEqual([])
      const before = await hashesOn(other)
      await eventually(async () => expect(await hashesOn(desk)).toEqual(before))
      const restored = await desks.restoredOn(saved)
      await desks.answers(restored)
      await eventually(async () => expect(await hashesAt(restored)).toEqual(before))
      expect(await holdOn(other, session)).toMatchObject({ isHere: true, epoch: 1 })
    })

    it('J191: takes back from that desk what it decided and gave back since', async () => {
      const other = await desks.connected('other', otherKeys)
      const saved = await backup()
      expect(await other.handOver.handOver({ kind: 'take', session })).toEqual({ kind: 'done' })
      expect(await accepted(morning)).toEqual([])
      expect(await other.handOver.handOver({ kind: 'give-back', session })).toEqual({ kind: 'done' })
      const before = await eventually(async () => {
        const hashes = await hashesOn(desk)
        expect(hashes).toEqual(await hashesAt(desks.server))
        return hashes
      })
      await eventually(async () => expect(await hashesOn(other)).toEqual(before))
      const restored = await desks.restoredOn(saved)
      await desks.answers(restored)
      await eventually(async () => expect(await hashesAt(restored)).toEqual(before))
      await eventually(async () => expect(await hashesOn(other)).toEqual(before))
      expect(await holdOn(other, session)).toMatchObject({ isHere: false, epoch: 2, holder: null })
    })

    it('J190: is told again of the late acts that it had acknowledged', async () => {
      const hold = { kind: 'break', session, hub: 'desk-0123', epoch: 1, reason: 'Poste perdu' } as const
      expect(await desk.handOver.handOver({ kind: 'take', session })).toEqual({ kind: 'done' })
      await inStepWith(desks.server)
      const saved = await backup()
      await desks.cut()
      expect(await accepted(morning)).toEqual([])
      await desks.breakHold(hold)
      await desks.restore()
      const actsAt = async ({ host }: TestServer) => (await host.setAside.of(session)).map(({ id }) => id)
      const late = morning.map(({ id }) => id)
      await eventually(async () => expect(await actsAt(desks.server)).toEqual(late))
      await inStepWith(desks.server)
      const restored = await desks.restoredOn(saved)
      expect(await actsAt(restored)).toEqual([])
      await desks.answers(restored)
      await eventually(async () => expect(await actsAt(restored)).toEqual(late))
      await inStepWith(restored)
    })

    it('J146: sets aside what it has gone past, and the desk follows it', async () => {
      const saved = await backup()
      expect(await accepted(morning)).toEqual([])
      const restored = await desks.restoredOn(saved)
      const otherwise = { ...morning[0], id: 'otherwise' }
      const { headers } = restored.secretary
      const payload = { session, commands: [otherwise] }
      const decided = await restored.app.inject({ method: 'POST', url: '/api/push', headers, payload })
      expect(decided.json()).toMatchObject({ answers: [{ command: 'otherwise', events: ['otherwise/0'] }] })
      await desks.answers(restored)
      await inStepWith(restored)
      expect((await hashesOn(desk)).length).toBeGreaterThan(0)
      const acts = await restored.host.setAside.of(session)
      expect(acts.map(({ id }) => id)).toEqual(morning.map(({ id }) => id))
      await eventually(async () =>
        expect(await holdOn(desk, session)).toMatchObject({
          setAside: morning.length,
          tails: [{ outcome: 'set-aside' }],
        }),
      )
    })
  })
}
