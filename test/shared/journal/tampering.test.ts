import { describe, expect, test } from 'vitest'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { envelopeHashOf, headOf, payloadHashOf } from '../../../shared/journal/seal.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { firstRecords, recordsAfter } from '../../support/journal-records.ts'

const records = firstRecords(6, { note: 'à garder', list: [1, { deep: true }] })

function at(position: number): JournalRecord {
  const record = records[position - 1]
  if (record === undefined) throw new Error(`no record ${position}`)
  return record
}

/** The journal with the record at that position replaced by others. */
function withAt(position: number, ...others: readonly JournalRecord[]): readonly JournalRecord[] {
  return records.toSpliced(position - 1, 1, ...others)
}

function firstBroken(tampered: readonly JournalRecord[]): number | null {
  const answer = verifyChain(tampered)
  return answer.kind === 'broken' ? answer.firstBroken : null
}

/** The same value of another content: what somebody would write over it. */
function altered(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string')
    return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`
  return { item: 'L9', audience: 'everyone' }
}

const positions = records.map(({ envelope }) => envelope.seq)

test('a journal left alone is whole', () => {
  expect(verifyChain(records)).toEqual({ kind: 'whole', head: headOf(at(6)) })
  expect(verifyChain([])).toEqual({ kind: 'whole', head: emptyHead })
})

describe.each(positions)('at position %i', (position) => {
  const { envelope, payload } = at(position)

  test.each(Object.keys(envelope))('J2: another %s breaks the chain there', (key) => {
    const changed = { ...envelope, [key]: altered(envelope[key as keyof typeof envelope]) }
    expect(firstBroken(withAt(position, { envelope: changed, payload }))).toBe(position)
  })

  test.each(['item', 'audience'])('another scope.%s breaks the chain there', (key) => {
    const scope = { ...envelope.scope, [key]: key === 'item' ? 'L1' : 'secretary' } as typeof envelope.scope
    expect(firstBroken(withAt(position, { envelope: { ...envelope, scope }, payload }))).toBe(position)
  })

  test.each([
    ['a field changed', { note: 'à garder.' }],
    ['a field added', { more: null }],
    ['the salt changed', { salt: 'autre' }],
    ['something deep changed', { list: [1, { deep: false }] }],
    ['a list in another order', { list: [{ deep: true }, 1] }],
  ])('a payload with %s breaks the chain there', (_name, change) => {
    const other = { ...payload, ...change } as typeof payload
    expect(firstBroken(withAt(position, { envelope, payload: other }))).toBe(position)
  })

  test('J3: a payload with a field removed breaks the chain there', () => {
    const { note: _note, ...rest } = { ...payload } as Record<string, unknown> & { salt: string }
    expect(firstBroken(withAt(position, { envelope, payload: rest }))).toBe(position)
  })

  test('J4: a payload withheld does not', () => {
    expect(firstBroken(withAt(position, { envelope, payload: null }))).toBeNull()
  })

  test('J1: a record removed breaks the chain there, but for the last: only a head tells a cut tail', () => {
    expect(firstBroken(withAt(position))).toBe(position === 6 ? null : position)
  })

  test('J1: a record repeated breaks the chain behind it', () => {
    expect(firstBroken(withAt(position, at(position), at(position)))).toBe(position + 1)
  })

  test('a payload rewritten with its own hash, and the envelope’s, breaks the chain behind it', () => {
    const forged = { ...payload, note: 'forgé', salt: 'x' }
    const open = { ...envelope, payloadHash: payloadHashOf(forged) }
    const record = { envelope: { ...open, hash: envelopeHashOf(open) }, payload: forged }
    expect(firstBroken(withAt(position, record))).toBe(position === 6 ? null : position + 1)
  })
})

test.each(positions.slice(1))(
  'record %i and the one before it, swapped, break the chain at the first',
  (position) => {
    const swapped = records.toSpliced(position - 2, 2, at(position), at(position - 1))
    expect(firstBroken(swapped)).toBe(position - 1)
  },
)

test('two payloads swapped break the chain at the first', () => {
  const swapped = [
    { ...at(1), payload: at(2).payload },
    { ...at(2), payload: at(1).payload },
    ...records.slice(2),
  ]
  expect(firstBroken(swapped)).toBe(1)
})

test('a run is verified from where it continues', () => {
  const more = recordsAfter(headOf(at(6)), 2)
  expect(verifyChain(more, headOf(at(6))).kind).toBe('whole')
  expect(verifyChain(more)).toEqual({ kind: 'broken', firstBroken: 1 })
  expect(verifyChain(more, headOf(at(5)))).toEqual({ kind: 'broken', firstBroken: 6 })
})
