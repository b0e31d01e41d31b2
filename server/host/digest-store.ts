import type { Hold } from '../../shared/journal/hold.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { SessionSummary } from '../../shared/sync/messages.ts'

/** What the lists of sessions show of one. */
export interface SessionDigest {
  readonly summary: SessionSummary
  readonly hold: Pick<Hold, 'epoch' | 'holder'>
}

/** A digest, and the head of the journal that it was folded from: of any other head it says nothing. */
export interface KeptDigest {
  readonly head: Head
  readonly digest: SessionDigest
}

/**
 * Digests kept beside the journals, so that a list folds only the sessions that have moved since it was last shown. They
 * can always be made anew: the journals are the truth.
 */
export interface DigestStore {
  /** Those of the sessions still stored. */
  all(): Promise<ReadonlyMap<string, KeptDigest>>
  /** In place of what was kept before; nothing for a session that is not stored. */
  keep(session: string, kept: KeptDigest): Promise<void>
}
