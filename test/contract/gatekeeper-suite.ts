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
  })
}
