import type { Head, JournalRecord } from '../journal/record.ts'

/** How many records a hub keeps at hand: what a room in step lacks is a few of them. */
const keptAtMost = 200

/** The last records of a journal, these behind those. */
export function recentWith(
  recent: readonly JournalRecord[],
  records: readonly JournalRecord[],
): readonly JournalRecord[] {
  return [...recent, ...records].slice(-keptAtMost)
}

/**
 * The records behind a replica's head, from those at hand; null when they do not reach back to it, or when the journal does
 * not go through it. `head` is the journal's, with which `recent` ends.
 */
export function recentAfter(
  recent: readonly JournalRecord[],
  head: Head,
  replica: Head,
): readonly JournalRecord[] | null {
  const behind = recent.slice(recent.length - (head.length - replica.length))
  if (replica.length > head.length || behind.length !== head.length - replica.length) return null
  const hash = behind[0]?.envelope.prev ?? head.hash
  return hash === replica.hash ? behind : null
}
