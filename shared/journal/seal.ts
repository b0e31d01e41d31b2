import { canonicalJson } from '../util/canonical-json.ts'
import { sha256Hex } from '../util/sha256.ts'
import type { Envelope, Head, JournalRecord, Payload, Scope } from './record.ts'

/** What is sealed into one record: an event's content with what the hub knows of it. */
export interface Unsealed {
  readonly id: string
  readonly type: string
  readonly v: number
  readonly at: string
  readonly receivedAt: string
  readonly by: string
  readonly device: string
  readonly scope: Scope
  readonly payload: Payload
}

/** Appends an event to the chain: numbers it, hashes its payload, then the envelope with the hash before. */
export function seal({ payload, ...event }: Unsealed, after: Head): JournalRecord {
  const open = {
    ...event,
    seq: after.length + 1,
    payloadHash: payloadHashOf(payload),
    prev: after.hash,
  }
  return { envelope: { ...open, hash: envelopeHashOf(open) }, payload }
}

/** SHA-256 of the canonical payload, salt included. */
export function payloadHashOf(payload: Payload): string {
  return sha256Hex(canonicalJson(payload))
}

/** SHA-256 of the canonical envelope, all but its own hash. */
export function envelopeHashOf(envelope: Omit<Envelope, 'hash'>): string {
  const { seq, id, type, v, at, receivedAt, by, device, scope, payloadHash, prev } = envelope
  return sha256Hex(canonicalJson({ seq, id, type, v, at, receivedAt, by, device, scope, payloadHash, prev }))
}

/** The head of a journal that ends with this record. */
export function headOf({ envelope }: JournalRecord): Head {
  return { length: envelope.seq, hash: envelope.hash }
}
