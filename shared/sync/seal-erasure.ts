import { erasureVersion, type PayloadsErased } from '../journal/erasure.ts'
import type { Head, JournalRecord } from '../journal/record.ts'
import { seal } from '../journal/seal.ts'
import { signedTextOf } from '../journal/signed-head.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entropy } from '../ports/entropy.ts'
import type { HeadSigner } from '../ports/head-signer.ts'

interface Ports {
  readonly clock: Clock
  readonly entropy: Entropy
  readonly signer: HeadSigner
}

/** What is ordered; where it ends is the journal's head. */
export type ErasureOrder = Omit<PayloadsErased, 'type' | 'upTo'>

/** Seals the erasure of everything up to a head. Whoever reads any part of the journal may know why it is empty. */
export function sealErasure(
  { clock, entropy, signer }: Ports,
  after: Head,
  order: ErasureOrder,
  device: string,
): JournalRecord {
  const now = clock.now()
  const record = seal(
    {
      id: `/erasure-${after.length}`,
      type: 'PayloadsErased',
      v: erasureVersion,
      at: now,
      receivedAt: now,
      by: 'secretary',
      device,
      scope: { item: null, audience: 'everyone' },
      payload: { ...order, upTo: after.length, salt: entropy.salt() },
    },
    after,
  )
  return { ...record, signature: signer.sign(signedTextOf(record)) }
}
