import type { Head, JournalRecord } from './record.ts'
import { emptyHead } from './record.ts'
import { envelopeHashOf, headOf, payloadHashOf } from './seal.ts'

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

function continues({ envelope, payload }: JournalRecord, head: Head): boolean {
  return (
    envelope.seq === head.length + 1 &&
    envelope.prev === head.hash &&
    envelope.hash === envelopeHashOf(envelope) &&
    (payload === null || envelope.payloadHash === payloadHashOf(payload))
  )
}
