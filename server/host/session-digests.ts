import { sameHead } from '../../shared/journal/continuity.ts'
import type { StoredSession } from '../../shared/ports/journal-store.ts'
import type { DigestStore, KeptDigest, SessionDigest } from './digest-store.ts'
import type { SessionHub } from './session-hub.ts'
import { summaryOf } from './session-summary.ts'

/** What digests are made of. */
export interface DigestParts {
  readonly hub: Pick<SessionHub, 'state'>
  readonly digests: DigestStore
  /** Hears of each session whose journal cannot be folded. */
  readonly onFault: (error: unknown) => void
}

/**
 * What the lists show of these sessions, in their order. Only those whose journal has moved are folded again; one whose
 * journal cannot be is told to whoever runs the host, and left out.
 */
export async function digestsOf(
  parts: DigestParts,
  stored: readonly StoredSession[],
): Promise<readonly SessionDigest[]> {
  const kept = await parts.digests.all()
  const found: SessionDigest[] = []
  for (const { session, head } of stored) {
    const known = kept.get(session)
    const isFresh = known !== undefined && sameHead(known.head, head)
    const digest = isFresh ? known.digest : await folded(parts, session)
    if (digest !== null) found.push(digest)
  }
  return found
}

async function folded(
  { hub, digests, onFault }: DigestParts,
  session: string,
): Promise<SessionDigest | null> {
  try {
    const held = await hub.state(session)
    if (held === null) return null
    const { epoch, holder } = held.hold
    const kept: KeptDigest = {
      head: held.head,
      digest: { summary: summaryOf(held.state), hold: { epoch, holder } },
    }
    await digests.keep(session, kept)
    return kept.digest
  } catch (error) {
    // One broken journal must not hide the others.
    onFault(error)
    return null
  }
}
