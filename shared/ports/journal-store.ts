import type { Head, JournalRecord } from '../journal/record.ts'

/** A session that a store holds. */
export interface StoredSession {
  readonly session: string
  readonly head: Head
}

/**
 * Where journals are kept. Every write is atomic, and durable when its promise resolves: what was acknowledged
 * survives the death of the process. A store looks into no payload but that of an erasure: written behind a journal, it
 * takes away in the same transaction every content that it says is gone.
 */
export interface JournalStore {
  /** Every session held, sorted by id. */
  sessions(): Promise<readonly StoredSession[]>
  /** The session's head, or null when it is not held. */
  head(session: string): Promise<Head | null>
  /** Creates a session with its first records; writes nothing and says `exists` when it is already held. */
  create(session: string, records: readonly JournalRecord[]): Promise<'created' | 'exists'>
  /**
   * Adds records behind the journal's present head. Writes nothing and says `conflict` when the session is not held,
   * or its head is not `after`: somebody else wrote first.
   */
  append(session: string, after: Head, records: readonly JournalRecord[]): Promise<'appended' | 'conflict'>
  /** Records with a `seq` above `after`, in order, at most `limit`. Empty for a session not held. */
  read(session: string, after: number, limit?: number): Promise<readonly JournalRecord[]>
  /** Replaces the whole journal in one step when its head is still `expected`; else `conflict` and nothing changes. */
  replace(
    session: string,
    expected: Head,
    records: readonly JournalRecord[],
  ): Promise<'replaced' | 'conflict'>
  /** Forgets a session. Says whether it was held. */
  remove(session: string): Promise<boolean>
  close(): Promise<void>
}
