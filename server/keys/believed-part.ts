import type { Head, JournalRecord } from '../../shared/journal/record.ts'
import { signedTextOf } from '../../shared/journal/signed-head.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import { isSignedBy } from './head-keys.ts'

/** Whether the signature that a record bears, if any, holds. */
export function isWellSigned(record: JournalRecord): boolean {
  return record.signature === undefined || isSignedBy(record.signature, signedTextOf(record))
}

/**
 * The records of a run up to the last head that a known hub signed: a signature covers everything before it, whoever
 * signed the rest. Empty when the run does not continue the chain, or when a signature in it does not hold.
 */
export function believedPart(
  after: Head,
  records: readonly JournalRecord[],
  known: ReadonlySet<string>,
): readonly JournalRecord[] {
  if (verifyChain(records, after).kind === 'broken' || !records.every(isWellSigned)) return []
  const last = records.findLastIndex(({ signature }) => signature !== undefined && known.has(signature.key))
  return records.slice(0, last + 1)
}
