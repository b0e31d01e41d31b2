import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'
import { envelopeText } from '../../../shared/journal/seal.ts'
import { verifyChain, verifyLongChain } from '../../../shared/journal/verify.ts'
import { canonicalJson } from '../../../shared/util/canonical-json.ts'
import { sha256Hex } from '../../../shared/util/sha256.ts'
import { firstRecords } from '../../support/journal-records.ts'

const records = firstRecords(6, { note: 'à garder', list: [1, { deep: true }] })
const hashAll = async (texts: readonly string[]) => texts.map(sha256Hex)

const changes: readonly ((record: JournalRecord) => readonly JournalRecord[])[] = [
  (record) => [record],
  () => [],
  (record) => [record, record],
  (record) => [{ ...record, payload: null }],
  (record) => [{ ...record, payload: { salt: 'autre' } }],
  ({ envelope, payload }) => [{ envelope: { ...envelope, by: 'autre' }, payload }],
  ({ envelope, payload }) => [{ envelope: { ...envelope, seq: envelope.seq + 1 }, payload }],
  ({ envelope, payload }) => [{ envelope: { ...envelope, prev: '1'.repeat(64) }, payload }],
  ({ envelope, payload }) => [{ envelope: { ...envelope, hash: '1'.repeat(64) }, payload }],
]

test('J186: the quick verification says what the plain one says, whatever was done to a journal', async () => {
  const change = fc.constantFrom(...changes)
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 6, maxLength: 6 }), async (drawn) => {
      const found = records.flatMap((record, index) => drawn[index]?.(record) ?? [])
      expect(await verifyLongChain(found, emptyHead, hashAll)).toEqual(verifyChain(found))
    }),
  )
})

test('J186: it goes on from where a replica stands', async () => {
  const after = { length: 3, hash: records[2]?.envelope.hash ?? '' }
  expect(await verifyLongChain(records.slice(3), after, hashAll)).toEqual(verifyChain(records))
  expect(await verifyLongChain(records.slice(4), after, hashAll)).toEqual({ kind: 'broken', firstBroken: 4 })
})

test('the text of an envelope is its canonical JSON without the hash, whatever characters stand in it', () => {
  const text = fc.string({ unit: 'binary' })
  const drawn = fc.record({
    seq: fc.nat(),
    id: text,
    type: text,
    v: fc.nat(),
    at: text,
    receivedAt: text,
    by: text,
    device: text,
    scope: fc.record({ item: fc.option(text), audience: fc.constantFrom('everyone', 'secretary') }),
    payloadHash: text,
    prev: text,
  })
  fc.assert(
    fc.property(drawn, (envelope) => {
      expect(envelopeText(envelope)).toBe(canonicalJson(envelope))
    }),
  )
})
