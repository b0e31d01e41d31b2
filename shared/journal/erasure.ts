import { isHoldEvent } from './hold.ts'
import type { JournalRecord } from './record.ts'

/**
 * Why contents were erased. `retention`: the landlord's delay is over. `request`: somebody asked for it. `order`: another
 * decision of the landlord.
 */
export const erasureReasons = ['retention', 'request', 'order'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** A document of the sitting by the SHA-256 of its bytes: whoever keeps the file can tell that it is the same. */
export interface ErasedDocument {
  readonly kind: string
  readonly sha256: string
}

/** What may still be known of an erased sitting: nothing of any household. */
export interface ErasedSitting {
  readonly id: string
  readonly number: string
  readonly date: string
  readonly time: string
  readonly place: string
  readonly organisation: string
  readonly commission: string
  readonly items: number
  readonly decided: number
}

/**
 * The last record of an erased journal: every content up to `upTo` is gone, and the chain of envelopes stays. It says
 * why, by whose order, and which sitting it was. It folds to nothing, and nothing may follow it.
 */
export interface PayloadsErased {
  readonly type: 'PayloadsErased'
  readonly upTo: number
  readonly reason: ErasureReason
  /** The person who ordered it, for the certificate. */
  readonly orderedBy: string
  readonly sitting: ErasedSitting
  readonly documents: readonly ErasedDocument[]
}

/** The version that this application writes and reads. */
export const erasureVersion = 1

/** True for the record of an erasure, in the version known here. */
export function isErasureEvent({ type, v }: { readonly type: string; readonly v: number }): boolean {
  return type === 'PayloadsErased' && v === erasureVersion
}

/** True for what a journal says of itself: no domain folds it, and no erasure takes its content. */
export function isAdministrative(envelope: { readonly type: string; readonly v: number }): boolean {
  return isHoldEvent(envelope) || isErasureEvent(envelope)
}

/** An erasure as its record tells it. */
export interface Erasure extends PayloadsErased {
  /** When the hub recorded it, and at which position. */
  readonly at: string
  readonly seq: number
}

/** The erasure that ends these records; null for a journal that is not erased. */
export function erasureIn(records: readonly JournalRecord[]): Erasure | null {
  const last = records.at(-1)
  if (last === undefined || last.payload === null || !isErasureEvent(last.envelope)) return null
  const { seq, receivedAt } = last.envelope
  // The chain of hashes vouches for the shape, as it does for the domain's events.
  const event = { ...last.payload, type: last.envelope.type } as unknown as PayloadsErased
  return { ...event, at: receivedAt, seq }
}

/** True for a record whose content that erasure takes. */
export function isErased({ upTo }: Pick<Erasure, 'upTo'>, { envelope }: JournalRecord): boolean {
  return envelope.seq <= upTo && !isAdministrative(envelope)
}

/** The record as an erased journal keeps it. */
export function emptied(record: JournalRecord): JournalRecord {
  return { ...record, payload: null }
}
