import type { Head, JournalRecord } from './record.ts'
import { emptyHead } from './record.ts'

/** Where a journal ends once these records stand behind `after`. */
export function headAfter(after: Head, records: readonly JournalRecord[]): Head {
  const last = records.at(-1)
  return last === undefined ? after : { length: last.envelope.seq, hash: last.envelope.hash }
}

/**
 * Stops a caller that would break the chain: every record must carry the next `seq` and the hash before it.
 * Stores check it before they write, because a journal with a gap can never be repaired. Throws: it is a bug.
 */
export function assertContinues(after: Head, records: readonly JournalRecord[]): void {
  let head = after
  for (const { envelope } of records) {
    if (envelope.seq !== head.length + 1 || envelope.prev !== head.hash) {
      throw new Error(`journal record ${envelope.seq} does not continue position ${head.length}`)
    }
    head = { length: envelope.seq, hash: envelope.hash }
  }
}

/** The same, for a journal's first records, of which there is at least one. */
export function assertBegins(records: readonly JournalRecord[]): void {
  if (records.length === 0) throw new Error('a journal begins with at least one record')
  assertContinues(emptyHead, records)
}

export function sameHead(one: Head, other: Head): boolean {
  return one.length === other.length && one.hash === other.hash
}
