import type { Head, JournalRecord } from '../../shared/journal/record.ts'
import { signedTextOf } from '../../shared/journal/signed-head.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import { isSignedBy } from './head-keys.ts'

/** Whether the records continue the chain behind `after`, and every signature among them holds, whoever's it is. */
export function isSound(after: Head, records: readonly JournalRecord[]): boolean {
  return verifyChain(records, after).kind === 'whole' && records.every(isWellSigned)
}

/** Whether the signature that a record bears, if any, holds. */
function isWellSigned(record: JournalRecord): boolean {
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
  if (!isSound(after, records)) return []
  const last = records.findLastIndex(({ signature }) => signature !== undefined && known.has(signature.key))
  return records.slice(0, last + 1)
}
