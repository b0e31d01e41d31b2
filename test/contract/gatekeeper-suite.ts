import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Gatekeeper } from '../../server/identity/gatekeeper.ts'
import type { IdentityStore } from '../../server/identity/identity-store.ts'
import { hashOf } from '../../server/identity/secrets.ts'
import { FakeClock } from '../support/fake-clock.ts'

export interface IdentitiesUnderTest {
  readonly store: IdentityStore
  readonly dispose: () => Promise<void>
}

const hour = 60 * 60 * 1000

/** What a gatekeeper promises, whatever keeps its devices and codes. */
export function gatekeeperSuite(name: string, open: () => Promise<IdentitiesUnderTest>): void {
  describe(`gatekeeper: ${name}`, () => {
    let place: IdentitiesUnderTest
    let clock: FakeClock
    let gatekeeper: Gatekeeper

    beforeEach(async () => {
      place = await open()
      clock = new FakeClock('2026-09-15T14:00:00Z')
      gatekeeper = new Gatekeeper(place.store, clock, { perSource: 3, overall: 6, windowMilliseconds: hour })
    })
    afterEach(() => place.dispose())

    it('pairs a device with a seat by a code of eight unambiguous characters', async () => {
      const { code, seat, expiresAt } = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
      expect([seat, expiresAt]).toEqual(['MAIRE', '2026-09-16T02:00:00.000Z'])
      const paired = await gatekeeper.redeem(code, 'here')
      expect(paired).toMatchObject({
        kind: 'paired',
        identity: {
          role: 'seat',
          session: 'S1',
          seat: 'MAIRE',
          device: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      })
    })

    it('recognises a paired device by its token, again and again', async () => {
      const paired = await gatekeeper.redeem(await gatekeeper.issueConsoleCode(), 'here')
      if (paired.kind !== 'paired') throw new Error(paired.kind)
      expect(Buffer.from(paired.token, 'base64url')).toHaveLength(32)
      expect(await gatekeeper.authenticate(paired.token)).toEqual(paired.identity)
      expect(await gatekeeper.authenticate(paired.token)).toEqual(paired.identity)
      expect(paired.identity).toEqual({ role: 'secretary', device: expect.any(String) })
    })

    it('knows nobody by another token', async () => {
      const { token } = await gatekeeper.pair({ role: 'secretary' })
      for (const other of ['', 'x', `${token}x`, hashOf(token)]) {
        expect(await gatekeeper.authenticate(other)).toBeNull()
      }
    })

    it('keeps neither the token nor the code', async () => {
      const { code } = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      expect(await place.store.code(code)).toBeNull()
      const { token } = await gatekeeper.pair({ role: 'secretary' })
      expect(await place.store.device(token)).toBeNull()
      expect(JSON.stringify(await place.store.device(hashOf(token)))).not.toContain(token)
    })

    it('takes a code as people type it', async () => {
      const { code } = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
      expect((await gatekeeper.redeem(typed, 'here')).kind).toBe('paired')
    })

    it('takes a code once', async () => {
      const { code } = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      const answers = await Promise.all([1, 2, 3].map(() => gatekeeper.redeem(code, 'here')))
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['paired', 'wrong-code', 'wrong-code'])
    })

    it('lets a code expire after twelve hours', async () => {
      const early = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      clock.moveOn(12 * hour - 1)
      const late = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      expect((await gatekeeper.redeem(early.code, 'here')).kind).toBe('paired')
      clock.moveOn(12 * hour)
      expect((await gatekeeper.redeem(late.code, 'here')).kind).toBe('wrong-code')
    })

    it('signs for the seat whose code is shown, in that session, once', async () => {
      const { code } = await gatekeeper.issueSeatCode('S1', 'PRESIDENTE')
      expect(await gatekeeper.consumeSeatCode('S2', code, 'here')).toEqual({ kind: 'wrong-code' })
      expect(await gatekeeper.consumeSeatCode('S1', code, 'here')).toEqual({
        kind: 'seat',
        seat: 'PRESIDENTE',
      })
      expect(await gatekeeper.consumeSeatCode('S1', code, 'here')).toEqual({ kind: 'wrong-code' })
    })

    it('never takes a console code for a seat', async () => {
      const code = await gatekeeper.issueConsoleCode()
      expect(await gatekeeper.consumeSeatCode('S1', code, 'here')).toEqual({ kind: 'wrong-code' })
      expect((await gatekeeper.redeem(code, 'here')).kind).toBe('paired')
    })

    it('stops looking after too many wrong codes from one source, for a while', async () => {
      const { code } = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      for (const wrong of ['A', 'B', 'C'])
        expect((await gatekeeper.redeem(wrong, 'here')).kind).toBe('wrong-code')
      expect((await gatekeeper.redeem(code, 'here')).kind).toBe('too-many-attempts')
      expect((await gatekeeper.consumeSeatCode('S1', code, 'here')).kind).toBe('too-many-attempts')
      clock.moveOn(hour)
      expect((await gatekeeper.redeem(code, 'here')).kind).toBe('paired')
    })

    it('lets another source in meanwhile, until all sources together are too many', async () => {
      for (const wrong of ['A', 'B', 'C']) await gatekeeper.redeem(wrong, 'here')
      const one = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      expect((await gatekeeper.redeem(one.code, 'there')).kind).toBe('paired')
      for (const wrong of ['A', 'B', 'C']) await gatekeeper.redeem(wrong, 'there')
      const other = await gatekeeper.issueSeatCode('S1', 'MAIRE')
      expect((await gatekeeper.redeem(other.code, 'elsewhere')).kind).toBe('too-many-attempts')
    })

    describe('a device’s life', () => {
      const seat = { role: 'seat', session: 'S1', seat: 's1' } as const
      const day = 24 * hour

      it('J179: begins with its pairing, and is told to the secretary without its token', async () => {
        const { token, identity } = await gatekeeper.pair(seat)
        const [device] = await gatekeeper.devices()
        expect(device).toMatchObject({
          device: identity.device,
          bearer: seat,
          revokedAt: null,
          erasedAt: null,
        })
        expect(JSON.stringify(device)).not.toContain(token)
      })

      it('J179: has an end for a seat, and none for a desk', async () => {
        const [tablet, desk] = [await gatekeeper.pair(seat), await gatekeeper.pair({ role: 'secretary' })]
        clock.moveOn(180 * day - 1)
        expect(await gatekeeper.authenticate(tablet.token)).toEqual(tablet.identity)
        clock.moveOn(1)
        expect(await gatekeeper.authenticate(tablet.token)).toBeNull()
        expect(await gatekeeper.standing(tablet.token)).toBe('erase')
        expect(await gatekeeper.authenticate(desk.token)).toEqual(desk.identity)
      })

      it('J179: ends at once on order; the device is to erase what it holds until it says that it did', async () => {
        const { token, identity } = await gatekeeper.pair(seat)
        expect(await gatekeeper.standing(token)).toBe('known')
        expect(await gatekeeper.revoke(identity.device, 'Mme ROY')).toBe(true)
        expect(await gatekeeper.authenticate(token)).toBeNull()
        expect(await gatekeeper.standing(token)).toBe('erase')
        await gatekeeper.noteErased(token, 3)
        expect(await gatekeeper.standing(token)).toBe('unknown')
        expect(await gatekeeper.devices()).toMatchObject([{ revokedBy: 'Mme ROY', unsent: 3 }])
      })

      it('J179: ends by itself when the device says that it erased its data, once', async () => {
        const { token } = await gatekeeper.pair(seat)
        await gatekeeper.noteErased(token, 0)
        await gatekeeper.noteErased(token, 9)
        expect(await gatekeeper.authenticate(token)).toBeNull()
        const [device] = await gatekeeper.devices()
        expect(device).toMatchObject({ unsent: 0, revokedBy: null })
        expect(device?.revokedAt).toBe(device?.erasedAt)
      })

      it('J179: shows when it was last heard of, to the hour', async () => {
        const { token } = await gatekeeper.pair(seat)
        const seen = async () => (await gatekeeper.devices())[0]?.lastSeenAt
        const first = await seen()
        clock.moveOn(hour - 1)
        await gatekeeper.authenticate(token)
        expect(await seen()).toBe(first)
        clock.moveOn(1)
        await gatekeeper.authenticate(token)
        expect(await seen()).toBe(new Date(clock.now()).toISOString())
      })

      it('J179: of a stranger is unknown, and nobody revokes what was never paired', async () => {
        expect(await gatekeeper.standing('stranger')).toBe('unknown')
        await gatekeeper.noteErased('stranger', 0)
        expect(await gatekeeper.revoke('stranger', 'Mme ROY')).toBe(false)
        expect(await gatekeeper.devices()).toEqual([])
      })
    })
  })
}
