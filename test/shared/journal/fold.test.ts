import { describe, expect, test } from 'vitest'
import { assertBegins, assertContinues, headAfter } from '../../../shared/journal/continuity.ts'
import { foldRecords, type RecordedEvent } from '../../../shared/journal/fold.ts'
import { commandIdOf, emptyHead } from '../../../shared/journal/record.ts'
import { firstRecords, recordsAfter } from '../../support/journal-records.ts'

const records = firstRecords(3, { note: 'n' })
const seen = (state: readonly RecordedEvent[] | null, event: RecordedEvent) => [...(state ?? []), event]

describe('folding records', () => {
  test('hands each content over without its salt, with its type, version and envelope', () => {
    const [first] = foldRecords(seen, null, records) ?? []
    expect(first).toEqual({
      type: 'SessionSuspended',
      v: 1,
      content: { note: 'n' },
      envelope: records[0]?.envelope,
    })
  })

  test('J4: passes over a withheld payload', () => {
    const withheld = records.map((record, index) => (index === 1 ? { ...record, payload: null } : record))
    expect(foldRecords(seen, null, withheld)?.map(({ envelope }) => envelope.seq)).toEqual([1, 3])
  })

  test('of nothing is the state it began with', () => {
    expect(foldRecords(seen, null, [])).toBeNull()
    expect(
      foldRecords(
        seen,
        null,
        records.map((record) => ({ ...record, payload: null })),
      ),
    ).toBeNull()
  })

  test('in two runs is folding in one', () => {
    const half = foldRecords(seen, null, records.slice(0, 2))
    expect(foldRecords(seen, half, records.slice(2))).toEqual(foldRecords(seen, null, records))
  })
})

test.each([
  ['c1/0', 'c1'],
  ['a/b/2', 'a/b'],
  ['/7', ''],
])('event %s comes from command %j', (event, command) => expect(commandIdOf(event)).toBe(command))

describe('what a store checks before it writes', () => {
  test('records continue where the journal ends', () => {
    const head = headAfter(emptyHead, records)
    expect(() => assertContinues(head, recordsAfter(head, 2))).not.toThrow()
    expect(() => assertContinues(emptyHead, recordsAfter(head, 1))).toThrow('does not continue')
    expect(() => assertContinues(head, records)).toThrow('does not continue')
  })

  test('a journal begins with something', () => {
    expect(() => assertBegins([])).toThrow('at least one')
    expect(() => assertBegins(records)).not.toThrow()
  })
})
