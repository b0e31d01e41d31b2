import type { Head, JournalRecord } from './record.ts'
import { emptyHead } from './record.ts'
import { envelopeHashOf, envelopeText, headOf, payloadHashOf, payloadText } from './seal.ts'

/** Whether a run of records continues a chain; `firstBroken` is the position where it no longer does. */
export type ChainAnswer =
  | { readonly kind: 'whole'; readonly head: Head }
  | { readonly kind: 'broken'; readonly firstBroken: number }

/**
 * Recomputes every hash from `after` on. Any record changed, missing, repeated or out of order breaks the chain. A null
 * payload is not compared: whether it may be absent is for the reader's rights to say.
 */
export function verifyChain(records: readonly JournalRecord[], after: Head = emptyHead): ChainAnswer {
  let head = after
  for (const record of records) {
    if (!continues(record, head)) return { kind: 'broken', firstBroken: head.length + 1 }
    head = headOf(record)
  }
  return { kind: 'whole', head }
}

function continues(record: JournalRecord, head: Head): boolean {
  const { envelope, payload } = record
  return continuesBy(record, head, {
    envelope: envelopeHashOf(envelope),
    payload: payload === null ? '' : payloadHashOf(payload),
  })
}

/** SHA-256 of each text's UTF-8 bytes, in lower-case hexadecimal, in order. */
export type HashAll = (texts: readonly string[]) => Promise<readonly string[]>

/** What `verifyChain` answers, where a host has hashes of its own that are quicker by the thousand. */
export async function verifyLongChain(
  records: readonly JournalRecord[],
  after: Head,
  hashAll: HashAll,
): Promise<ChainAnswer> {
  const [envelopes, payloads] = await Promise.all([
    hashAll(records.map(({ envelope }) => envelopeText(envelope))),
    hashAll(records.map(({ payload }) => (payload === null ? '' : payloadText(payload)))),
  ])
  let head = after
  for (const [index, record] of records.entries()) {
    const hashes = { envelope: envelopes[index], payload: payloads[index] }
    if (!continuesBy(record, head, hashes)) return { kind: 'broken', firstBroken: head.length + 1 }
    head = headOf(record)
  }
  return { kind: 'whole', head }
}

function continuesBy(
  { envelope, payload }: JournalRecord,
  head: Head,
  hashes: { readonly envelope: string | undefined; readonly payload: string | undefined },
): boolean {
  return (
    envelope.seq === head.length + 1 &&
    envelope.prev === head.hash &&
    envelope.hash === hashes.envelope &&
    (payload === null || envelope.payloadHash === hashes.payload)
  )
}
