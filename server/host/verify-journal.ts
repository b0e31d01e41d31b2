import { isKnownEvent } from '../../shared/domain/event-versions.ts'
import { applyRecorded } from '../../shared/domain/sitting-domain.ts'
import { foldRecords } from '../../shared/journal/fold.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import { verifyChain } from '../../shared/journal/verify.ts'

/** What `verify` prints; `firstBroken` is the position of the first record that does not hold. */
export interface JournalCheck {
  readonly valid: boolean
  readonly length: number
  readonly hash: string | null
  readonly firstBroken?: number
}

/**
 * Recomputes the chain and the fold of a whole journal. With `expected`, the head that somebody vouched for: a journal
 * that ends elsewhere (a cut or a grown tail) is not valid, and breaks where it ends.
 */
export function verifyJournal(records: readonly JournalRecord[], expected?: Head): JournalCheck {
  const chain = verifyChain(records)
  const length = records.length
  const hash = records.at(-1)?.envelope.hash ?? emptyHead.hash
  if (chain.kind === 'broken') return { valid: false, length, hash, firstBroken: chain.firstBroken }
  const unfolded = firstUnfolded(records)
  if (unfolded !== null) return { valid: false, length, hash, firstBroken: unfolded }
  if (expected !== undefined && (expected.length !== length || expected.hash !== hash)) {
    return { valid: false, length, hash, firstBroken: Math.min(expected.length, length) + 1 }
  }
  return { valid: true, length, hash }
}

/** The position of the first event this application cannot fold, or null. */
function firstUnfolded(records: readonly JournalRecord[]): number | null {
  const unknown = records.find(({ envelope }) => !isKnownEvent(envelope.type, envelope.v))
  if (unknown !== undefined) return unknown.envelope.seq
  return foldRecords(applyRecorded, null, records) === null ? 1 : null
}
