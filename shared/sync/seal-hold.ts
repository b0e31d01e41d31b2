import { type HoldEvent, holdVersions } from '../journal/hold.ts'
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

/**
 * Seals who orders the journal behind its head. No command brings it about: its id is of the empty command, as the
 * import's, so that a session whose hold moved before the sitting can still be imported anew.
 */
export function sealHold(
  { clock, entropy, signer }: Ports,
  after: Head,
  event: HoldEvent,
  device: string,
): JournalRecord {
  const { type, ...content } = event
  const now = clock.now()
  const record = seal(
    {
      id: `/hold-${event.epoch}`,
      type,
      v: holdVersions[type],
      at: now,
      receivedAt: now,
      by: 'secretary',
      device,
      // A reason may speak of people: the secretary's desks alone read it.
      scope: { item: null, audience: type === 'HoldBroken' ? 'secretary' : 'everyone' },
      payload: { ...content, salt: entropy.salt() },
    },
    after,
  )
  return { ...record, signature: signer.sign(signedTextOf(record)) }
}
