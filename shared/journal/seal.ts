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
  return sha256Hex(payloadText(payload))
}

/** SHA-256 of the canonical envelope, all but its own hash. */
export function envelopeHashOf(envelope: Omit<Envelope, 'hash'>): string {
  return sha256Hex(envelopeText(envelope))
}

/** The text that `payloadHash` is of. */
export function payloadText(payload: Payload): string {
  return canonicalJson(payload)
}

/** The text that `hash` is of: canonical JSON, whose keys are known here and stand in their order. */
export function envelopeText(envelope: Omit<Envelope, 'hash'>): string {
  const { at, by, device, id, payloadHash, prev, receivedAt, scope, seq, type, v } = envelope
  const who = `"at":${canonicalJson(at)},"by":${canonicalJson(by)},"device":${canonicalJson(device)}`
  const what = `"id":${canonicalJson(id)},"payloadHash":${canonicalJson(payloadHash)}`
  const when = `"prev":${canonicalJson(prev)},"receivedAt":${canonicalJson(receivedAt)}`
  const where = `"scope":${canonicalJson(scope)},"seq":${canonicalJson(seq)}`
  return `{${who},${what},${when},${where},"type":${canonicalJson(type)},"v":${canonicalJson(v)}}`
}

/** The head of a journal that ends with this record. */
export function headOf({ envelope }: JournalRecord): Head {
  return { length: envelope.seq, hash: envelope.hash }
}
