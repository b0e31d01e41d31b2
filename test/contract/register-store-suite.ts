import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegisterStore } from '../../server/register/register-store.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { firstRecords } from '../support/journal-records.ts'
import { anEntry } from '../support/register-builders.ts'

/** A register beside the journals that it is folded from. */
interface OpenedRegister {
  readonly register: RegisterStore
  readonly journals: JournalStore
  dispose(): Promise<void>
}

const head = { length: 3, hash: 'a'.repeat(64) }
const later = { length: 5, hash: 'b'.repeat(64) }
const year = { from: '2026-01-01', to: '2026-12-31' }

/** Rules of `server/register/register-store.ts`: it can always be made anew, and never holds what is no longer stored. */
export function registerStoreSuite(name: string, open: () => Promise<OpenedRegister>): void {
  describe(`the register on ${name}`, () => {
    let opened: OpenedRegister
    let register: RegisterStore

    beforeEach(async () => {
      opened = await open()
      register = opened.register
      for (const session of ['s', 't', 'u']) await opened.journals.create(session, firstRecords(1))
    })
    afterEach(() => opened.dispose())

    const keep = (session: string, date: string, organisation = 'org', at = head) =>
      register.keep(session, at, { organisation, date, entries: [anEntry({ session, date })] })
    const sessionsIn = async (organisation: string, period = year) =>
      (await register.entries(organisation, period)).map(({ session }) => session)

    it('R1 an empty one knows no session and tells nothing', async () => {
      expect(await register.positions()).toEqual(new Map())
      expect(await register.entries('org', year)).toEqual([])
    })

    it('R2 gives back what was kept, and where the journal stood', async () => {
      const entries = [
        anEntry({ session: 's', reservation: null, offer: null, leaseSignedOn: null }),
        anEntry({
          session: 's',
          firstQuartile: { kind: 'unknown', reason: 'no-epci' },
          priorityCategories: ['é’«'],
        }),
      ]
      await register.keep('s', head, { organisation: 'org', date: '2026-10-29', entries })
      expect(await register.positions()).toEqual(new Map([['s', head]]))
      expect(await register.entries('org', year)).toEqual(entries)
    })

    it('R3 what is kept takes the place of what was', async () => {
      await keep('s', '2026-03-01')
      await register.keep('s', later, { organisation: 'org', date: '2026-04-01', entries: [] })
      expect(await register.positions()).toEqual(new Map([['s', later]]))
      expect(await register.entries('org', year)).toEqual([])
    })

    it('R4 tells one organisation, both ends of the period included', async () => {
      await keep('s', '2026-01-01')
      await keep('t', '2026-12-31')
      await keep('u', '2026-06-01', 'other')
      expect(await sessionsIn('org')).toEqual(['s', 't'])
      expect(await sessionsIn('other')).toEqual(['u'])
      expect(await sessionsIn('org', { from: '2026-01-02', to: '2026-12-30' })).toEqual([])
      expect((await register.positions()).size).toBe(3)
    })

    it('R5 tells the oldest sitting first, then by its id', async () => {
      await keep('u', '2026-02-01')
      await keep('s', '2026-03-01')
      await keep('t', '2026-02-01')
      expect(await sessionsIn('org')).toEqual(['t', 'u', 's'])
    })

    it('R6 keeps nothing of a session that is not stored', async () => {
      await keep('nowhere', '2026-03-01')
      expect(await register.positions()).toEqual(new Map())
      expect(await sessionsIn('org')).toEqual([])
    })

    it('R7 what a session added goes with its journal', async () => {
      await keep('s', '2026-03-01')
      await keep('t', '2026-04-01')
      await opened.journals.remove('s')
      expect(await sessionsIn('org')).toEqual(['t'])
      expect([...(await register.positions()).keys()]).toEqual(['t'])
    })

    it('R8 tells whose sittings it keeps, in order', async () => {
      await keep('s', '2026-03-01', 'org-b')
      await keep('t', '2026-03-01', 'org-a')
      await keep('u', '2026-03-01', 'org-b')
      expect(await register.organisations()).toEqual(['org-a', 'org-b'])
      await opened.journals.remove('t')
      expect(await register.organisations()).toEqual(['org-b'])
    })

    it('R10 forgets one session, and no other', async () => {
      await keep('s', '2026-03-01')
      await keep('t', '2026-04-01')
      await register.forget('s')
      await register.forget('nowhere')
      expect(await sessionsIn('org')).toEqual(['t'])
    })

    it('R9 of two that keep at once, one stays whole', async () => {
      await Promise.all([keep('s', '2026-03-01', 'org', head), keep('s', '2026-03-01', 'org', later)])
      expect(await sessionsIn('org')).toEqual(['s'])
      expect([head, later]).toContainEqual((await register.positions()).get('s'))
    })
  })
}
