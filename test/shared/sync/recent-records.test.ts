import { describe, expect, test } from 'vitest'
import { emptyHead, type Head } from '../../../shared/journal/record.ts'
import { headOf } from '../../../shared/journal/seal.ts'
import { recentAfter, recentWith } from '../../../shared/sync/recent-records.ts'
import { firstRecords } from '../../support/journal-records.ts'

const journal = firstRecords(6)
const headAt = (length: number): Head => {
  const record = journal[length - 1]
  return record === undefined ? emptyHead : headOf(record)
}
const recent = journal.slice(2)

describe('the records that a hub keeps at hand', () => {
  test.each([
    [2, [3, 4, 5, 6]],
    [4, [5, 6]],
    [5, [6]],
    [6, []],
  ])('J187: give a replica of %i records what follows', (length, expected) => {
    const found = recentAfter(recent, headAt(6), headAt(length))
    expect(found?.map(({ envelope }) => envelope.seq)).toEqual(expected)
  })

  test.each<[string, Head]>([
    ['that begins before them', headAt(1)],
    ['that is empty', emptyHead],
    ['beyond the journal', { length: 7, hash: headAt(6).hash }],
    ['of another journal, in the middle', { length: 4, hash: '1'.repeat(64) }],
    ['of another journal, at the end', { length: 6, hash: '1'.repeat(64) }],
  ])('J187: give nothing to a replica %s', (_name, replica) => {
    expect(recentAfter(recent, headAt(6), replica)).toBeNull()
  })

  test('J187: give a new replica a whole journal that is short', () => {
    expect(recentAfter(journal, headAt(6), emptyHead)).toEqual(journal)
  })

  test('J187: give nothing when none are at hand, but to one that lacks none', () => {
    expect(recentAfter([], headAt(6), headAt(5))).toBeNull()
    expect(recentAfter([], headAt(6), headAt(6))).toEqual([])
  })

  test('are the last two hundred', () => {
    const long = firstRecords(250)
    expect(recentWith([], long)).toEqual(long.slice(50))
    expect(recentWith(long.slice(0, 150), long.slice(150))).toEqual(long.slice(50))
    expect(recentWith(long.slice(0, 2), long.slice(2, 4))).toEqual(long.slice(0, 4))
  })
})
