import { sameHead } from '../../shared/journal/continuity.ts'
import type { JournalStore, StoredSession } from '../../shared/ports/journal-store.ts'
import { storedErasure } from '../../shared/sync/erased-journal.ts'
import type { DigestStore, KeptDigest, SessionDigest } from './digest-store.ts'
import type { SessionHub } from './session-hub.ts'
import { summaryOf } from './session-summary.ts'

/** What lists show of a session whose contents were erased: read anew each time, for it is one record. */
async function erasedDigest(store: DigestParts['store'], session: string): Promise<SessionDigest | null> {
  const erasure = await storedErasure(store, session)
  if (erasure === null) return null
  const summary = { ...erasure.sitting, phase: 'signed', erasedAt: erasure.at } as const
  return { summary, hold: { epoch: 0, holder: null } }
}

/** What digests are made of. */
export interface DigestParts {
  readonly hub: Pick<SessionHub, 'state'>
  readonly store: Pick<JournalStore, 'head' | 'read'>
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
  { hub, store, digests, onFault }: DigestParts,
  session: string,
): Promise<SessionDigest | null> {
  try {
    const held = await hub.state(session)
    if (held === null) return await erasedDigest(store, session)
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
