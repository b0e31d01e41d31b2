import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DigestStore, KeptDigest } from '../../server/host/digest-store.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { firstRecords } from '../support/journal-records.ts'

/** Digests beside the journals that they are folded from. */
interface OpenedDigests {
  readonly digests: DigestStore
  readonly journals: JournalStore
  dispose(): Promise<void>
}

/** A digest of that session with so many items decided. */
export function aDigest(id: string, decided = 0): KeptDigest {
  const holder =
    decided === 0 ? null : { hub: 'h', name: 'Le poste de Chaumont', since: '2026-11-26T14:00:00Z' }
  return {
    head: { length: 1 + decided, hash: 'a'.repeat(64) },
    digest: {
      summary: {
        id,
        number: '2026-11',
        date: '2026-11-26',
        time: '14:00',
        place: 'Siège, salle du conseil',
        organisation: 'Hamaris',
        commission: 'CALEOL unique',
        phase: 'open',
        items: 7,
        decided,
      },
      hold: { epoch: decided, holder },
    },
  }
}

/** Rules of `server/host/digest-store.ts`: it can always be made anew, and never holds what is no longer stored. */
export function digestStoreSuite(name: string, open: () => Promise<OpenedDigests>): void {
  describe(`the digests on ${name}`, () => {
    let opened: OpenedDigests

    beforeEach(async () => {
      opened = await open()
      for (const session of ['s', 't']) await opened.journals.create(session, firstRecords(1))
    })
    afterEach(() => opened.dispose())

    it('an empty store knows no digest', async () => {
      expect(await opened.digests.all()).toEqual(new Map())
    })

    it('J185: gives back what was kept, with the head that it was folded from', async () => {
      await opened.digests.keep('s', aDigest('s'))
      await opened.digests.keep('t', aDigest('t', 3))
      expect(await opened.digests.all()).toEqual(
        new Map([
          ['s', aDigest('s')],
          ['t', aDigest('t', 3)],
        ]),
      )
    })

    it('J185: what is kept takes the place of what was', async () => {
      await opened.digests.keep('s', aDigest('s'))
      await opened.digests.keep('s', aDigest('s', 2))
      expect(await opened.digests.all()).toEqual(new Map([['s', aDigest('s', 2)]]))
    })

    it('J185: goes with its journal, and is not kept without one', async () => {
      await opened.digests.keep('s', aDigest('s'))
      await opened.digests.keep('gone', aDigest('gone'))
      await opened.journals.remove('s')
      expect(await opened.digests.all()).toEqual(new Map())
    })
  })
}
