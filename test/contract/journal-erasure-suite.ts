import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import { headOf } from '../../shared/journal/seal.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { sealErasure } from '../../shared/sync/seal-erasure.ts'
import { sealHold } from '../../shared/sync/seal-hold.ts'
import { anErasureOrder as order } from '../support/erasure-order.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { firstRecords } from '../support/journal-records.ts'
import { countingEntropy } from '../support/memory-hub.ts'
import { testKeys } from '../support/test-keys.ts'
import type { StoreUnderTest } from './journal-store-suite.ts'

const ports = {
  clock: new FakeClock('2026-12-31T10:00:00Z'),
  entropy: countingEntropy(),
  signer: testKeys.signer,
}

/** What every journal store of a hub does with the record of an erasure. */
export function journalErasureSuite(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`erasure in a journal store: ${name}`, () => {
    let place: StoreUnderTest
    let store: JournalStore
    let held: readonly JournalRecord[]
    let head: Head

    beforeEach(async () => {
      place = await open()
      store = place.store
      const first = firstRecords(3)
      const event = { type: 'SessionHeld', epoch: 1, hub: 'h', name: 'poste' } as const
      const hold = sealHold(ports, headAfterLast(first), event, 'd')
      held = [...first, hold]
      head = headOf(hold)
      await store.create('S1', held)
      await store.create('S2', firstRecords(2))
    })
    afterEach(() => place.dispose())

    const erased = () => sealErasure(ports, head, order, 'd')

    it('J171: takes every content away with the record that says so, and the chain stays', async () => {
      expect(await store.append('S1', head, [erased()])).toBe('appended')
      const left = await store.read('S1', 0)
      expect(verifyChain(left)).toMatchObject({ kind: 'whole', head: { length: 5 } })
      expect(left.map(({ payload }) => payload === null)).toEqual([true, true, true, false, false])
      expect(left.map(({ envelope }) => envelope)).toEqual([
        ...held.map(({ envelope }) => envelope),
        left.at(-1)?.envelope,
      ])
    })

    it('J171: leaves the other sessions as they are', async () => {
      await store.append('S1', head, [erased()])
      expect((await store.read('S2', 0)).every(({ payload }) => payload !== null)).toBe(true)
    })

    it('J171: erases nothing where somebody else wrote first', async () => {
      expect(await store.append('S1', emptyHead, held.slice(0, 0))).toBe('conflict')
      const late = sealErasure(ports, headAfterLast(held.slice(0, 3)), order, 'd')
      expect(await store.append('S1', headAfterLast(held.slice(0, 3)), [late])).toBe('conflict')
      expect((await store.read('S1', 0)).every(({ payload }) => payload !== null)).toBe(true)
    })
  })
}

function headAfterLast(records: readonly JournalRecord[]): Head {
  const last = records.at(-1)
  return last === undefined ? emptyHead : headOf(last)
}
