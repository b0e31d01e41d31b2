import type { Head, JournalRecord, Payload } from '../../shared/journal/record.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import { canonicalJson } from '../../shared/util/canonical-json.ts'
import { sha256Hex } from '../../shared/util/sha256.ts'

/** That many chained records behind `after`, with contents of no meaning: stores never look into them. */
export function recordsAfter(
  after: Head,
  count: number,
  content: Readonly<Record<string, unknown>> = {},
): readonly JournalRecord[] {
  const records: JournalRecord[] = []
  let head = after
  for (let index = 0; index < count; index += 1) {
    const record = recordAfter(head, { ...content, salt: `salt-${head.length + 1}` })
    records.push(record)
    head = { length: record.envelope.seq, hash: record.envelope.hash }
  }
  return records
}

/** The first records of a journal. */
export function firstRecords(count: number, content: Readonly<Record<string, unknown>> = {}) {
  return recordsAfter(emptyHead, count, content)
}

function recordAfter(head: Head, payload: Payload): JournalRecord {
  const envelope = {
    seq: head.length + 1,
    id: `command-${head.length + 1}/1`,
    type: 'SessionSuspended',
    v: 1,
    at: '2026-09-15T14:00:00+02:00',
    receivedAt: '2026-09-15T14:00:01+02:00',
    by: 'secretary',
    device: 'test',
    scope: { item: null, audience: 'everyone' as const },
    payloadHash: sha256Hex(canonicalJson(payload)),
    prev: head.hash,
  }
  return { envelope: { ...envelope, hash: sha256Hex(canonicalJson(envelope)) }, payload }
}
