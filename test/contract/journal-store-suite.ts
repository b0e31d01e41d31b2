import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { headAfter } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { firstRecords, recordsAfter } from '../support/journal-records.ts'

/** One place where journals are kept, empty at first. */
export interface StoreUnderTest {
  readonly store: JournalStore
  readonly dispose: () => Promise<void>
}

export interface SharedStoreUnderTest extends StoreUnderTest {
  /** A second store on the same data, as another process or tab would open it. */
  readonly openAgain: () => Promise<JournalStore>
}

/** The rules every journal store keeps, numbered as in the titles. */
export function journalStoreSuite(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`journal store: ${name}`, () => {
    let place: StoreUnderTest
    let store: JournalStore

    beforeEach(async () => {
      place = await open()
      store = place.store
    })
    afterEach(() => place.dispose())

    const begin = async (session: string, count: number): Promise<readonly JournalRecord[]> => {
      const records = firstRecords(count)
      expect(await store.create(session, records)).toBe('created')
      return records
    }
    const end = (records: readonly JournalRecord[]): Head => headAfter(emptyHead, records)

    it('1. holds nothing at first', async () => {
      expect(await store.sessions()).toEqual([])
      expect(await store.head('S1')).toBeNull()
      expect(await store.read('S1', 0)).toEqual([])
      expect(await store.remove('S1')).toBe(false)
    })

    it('2. gives back the records it was given, in order and unchanged', async () => {
      const records = await begin('S1', 3)
      expect(await store.read('S1', 0)).toEqual(records)
      expect(await store.head('S1')).toEqual(end(records))
    })

    it('3. never creates a session twice', async () => {
      const records = await begin('S1', 2)
      expect(await store.create('S1', firstRecords(5, { other: true }))).toBe('exists')
      expect(await store.read('S1', 0)).toEqual(records)
    })

    it('4. appends behind the head that the caller knows', async () => {
      const first = await begin('S1', 2)
      const more = recordsAfter(end(first), 3)
      expect(await store.append('S1', end(first), more)).toBe('appended')
      expect(await store.read('S1', 0)).toEqual([...first, ...more])
      expect(await store.head('S1')).toEqual(end([...first, ...more]))
    })

    it('5. refuses an append behind a head that is no longer the last', async () => {
      const first = await begin('S1', 2)
      const mine = recordsAfter(end(first), 1, { author: 'mine' })
      const theirs = recordsAfter(end(first), 1, { author: 'theirs' })
      expect(await store.append('S1', end(first), theirs)).toBe('appended')
      expect(await store.append('S1', end(first), mine)).toBe('conflict')
      expect(await store.read('S1', 2)).toEqual(theirs)
    })

    it('6. refuses an append at the right length behind another hash', async () => {
      const first = await begin('S1', 2)
      const elsewhere = { length: 2, hash: 'f'.repeat(64) }
      expect(await store.append('S1', elsewhere, recordsAfter(elsewhere, 1))).toBe('conflict')
      expect(await store.head('S1')).toEqual(end(first))
    })

    it('7. refuses an append to a session it does not hold', async () => {
      expect(await store.append('S1', emptyHead, firstRecords(1))).toBe('conflict')
      expect(await store.head('S1')).toBeNull()
    })

    it('8. lets one of two appends at once win, and keeps nothing of the other', async () => {
      const first = await begin('S1', 1)
      const rivals = ['a', 'b', 'c', 'd'].map((author) => recordsAfter(end(first), 2, { author }))
      const answers = await Promise.all(rivals.map((records) => store.append('S1', end(first), records)))
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1)
      expect(await store.read('S1', 1)).toEqual(rivals[answers.indexOf('appended')])
    })

    it('J10: 9. writes all of an append or nothing', async () => {
      const first = await begin('S1', 1)
      const more = recordsAfter(end(first), 3)
      const broken = more.map((record, index) => (index === 2 ? withoutLink(record) : record))
      await expect(store.append('S1', end(first), broken)).rejects.toThrow('does not continue')
      expect(await store.read('S1', 0)).toEqual(first)
      expect(await store.append('S1', end(first), more)).toBe('appended')
    })

    it('10. refuses a journal that does not begin at the beginning', async () => {
      await expect(store.create('S1', [])).rejects.toThrow()
      await expect(store.create('S1', firstRecords(3).slice(1))).rejects.toThrow()
      expect(await store.sessions()).toEqual([])
    })

    it('11. reads by position, with a limit', async () => {
      const records = await begin('S1', 10)
      expect(await store.read('S1', 3, 4)).toEqual(records.slice(3, 7))
      expect(await store.read('S1', 8, 4)).toEqual(records.slice(8))
      expect(await store.read('S1', 10, 4)).toEqual([])
      expect(await store.read('S1', 99)).toEqual([])
    })

    it('12. keeps sessions apart, and lists them by id', async () => {
      const ids = ['b', 'B', 'a.2', 'a-1', 'a_3', '10', '9']
      for (const [index, id] of ids.entries()) await begin(id, index + 1)
      const held = await store.sessions()
      expect(held.map(({ session }) => session)).toEqual([...ids].sort())
      expect(held.find(({ session }) => session === 'a.2')?.head).toEqual(end(firstRecords(3)))
      expect(await store.read('B', 0)).toHaveLength(2)
    })

    it('13. replaces a whole journal while its head is the one expected', async () => {
      const records = await begin('S1', 4)
      const other = firstRecords(2, { edition: 2 })
      expect(await store.replace('S1', { ...end(records), length: 3 }, other)).toBe('conflict')
      expect(await store.replace('S2', emptyHead, other)).toBe('conflict')
      expect(await store.read('S1', 0)).toEqual(records)
      expect(await store.replace('S1', end(records), other)).toBe('replaced')
      expect(await store.read('S1', 0)).toEqual(other)
      expect(await store.head('S1')).toEqual(end(other))
    })

    it('14. forgets a session and lets it be created again', async () => {
      await begin('S1', 3)
      await begin('S2', 1)
      expect(await store.remove('S1')).toBe(true)
      expect(await store.head('S1')).toBeNull()
      expect(await store.read('S1', 0)).toEqual([])
      expect(await store.read('S2', 0)).toHaveLength(1)
      await begin('S1', 1)
    })

    it('15. keeps every character', async () => {
      const content = {
        name: 'Œuvre de l’Hôtel-Dieu, 1 234,56 €, 東京, 👨‍👩‍👧, \u0000, \uD800, "\\',
        nested: { list: [null, true, 0.1, -0, 1e21, ''], __proto_: {} },
      }
      const records = firstRecords(2, JSON.parse(JSON.stringify(content)))
      await store.create('S1', records)
      expect(await store.read('S1', 0)).toEqual(records)
    })

    it('16. keeps a withheld payload withheld', async () => {
      const records = firstRecords(2).map((record) => ({ ...record, payload: null }))
      await store.create('S1', records)
      expect(await store.read('S1', 0)).toEqual(records)
    })

    it('17. takes an event id of any characters a client may send', async () => {
      const [record] = firstRecords(1)
      if (record === undefined) throw new Error('no record')
      const strange = { ...record, envelope: { ...record.envelope, id: 'é\u0000\uD800 😀/1' } }
      expect(await store.create('S1', [strange])).toBe('created')
    })

    it('18. holds 5,000 records', async () => {
      const records = firstRecords(5_000)
      await store.create('S1', records.slice(0, 1_000))
      expect(await store.append('S1', end(records.slice(0, 1_000)), records.slice(1_000))).toBe('appended')
      expect(await store.head('S1')).toEqual(end(records))
      expect(await store.read('S1', 4_990)).toEqual(records.slice(4_990))
      expect(await store.read('S1', 0)).toHaveLength(5_000)
    })

    it('19. does not let a caller change what it holds', async () => {
      const records = await begin('S1', 1)
      const [read] = await store.read('S1', 0)
      Object.assign(read?.payload ?? {}, { salt: 'changed' })
      expect(await store.read('S1', 0)).toEqual(records)
    })
  })
}

/** The rules of stores whose data several processes or tabs open at once. */
export function sharedJournalStoreSuite(name: string, open: () => Promise<SharedStoreUnderTest>): void {
  describe(`journal store opened twice: ${name}`, () => {
    let place: SharedStoreUnderTest

    beforeEach(async () => {
      place = await open()
    })
    afterEach(() => place.dispose())

    it('20. shows a second opener what the first wrote', async () => {
      const records = firstRecords(3)
      await place.store.create('S1', records)
      const second = await place.openAgain()
      expect(await second.read('S1', 0)).toEqual(records)
    })

    it('21. lets one of two writers at once win, whole', async () => {
      const first = firstRecords(2)
      await place.store.create('S1', first)
      const second = await place.openAgain()
      const head = headAfter(emptyHead, first)
      const [mine, theirs] = [
        recordsAfter(head, 700, { author: 'me' }),
        recordsAfter(head, 700, { author: 'they' }),
      ]
      const answers = await Promise.all([
        place.store.append('S1', head, mine),
        second.append('S1', head, theirs),
      ])
      expect([...answers].sort()).toEqual(['appended', 'conflict'])
      expect(await place.store.read('S1', 2)).toEqual(answers[0] === 'appended' ? mine : theirs)
      expect(await second.read('S1', 0)).toEqual(await place.store.read('S1', 0))
    })

    it('22. lets one of two creators at once win', async () => {
      const second = await place.openAgain()
      const answers = await Promise.all([
        place.store.create('S1', firstRecords(3, { author: 'me' })),
        second.create('S1', firstRecords(3, { author: 'they' })),
      ])
      expect([...answers].sort()).toEqual(['created', 'exists'])
      expect(await second.read('S1', 0)).toEqual(await place.store.read('S1', 0))
    })
  })
}

function withoutLink(record: JournalRecord): JournalRecord {
  return { ...record, envelope: { ...record.envelope, prev: '0'.repeat(64) } }
}
