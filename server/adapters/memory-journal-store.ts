import { assertBegins, assertContinues, headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { emptied, erasureIn, isErased } from '../../shared/journal/erasure.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore, StoredSession } from '../../shared/ports/journal-store.ts'

/** Journals held in memory, lost with the process: for tests and for work that is thrown away. */
export class MemoryJournalStore implements JournalStore {
  readonly #journals = new Map<string, readonly JournalRecord[]>()

  async sessions(): Promise<readonly StoredSession[]> {
    return [...this.#journals.keys()]
      .sort()
      .map((session) => ({ session, head: this.#headOf(session) ?? emptyHead }))
  }

  async head(session: string): Promise<Head | null> {
    return this.#headOf(session)
  }

  async create(session: string, records: readonly JournalRecord[]): Promise<'created' | 'exists'> {
    assertBegins(records)
    if (this.#journals.has(session)) return 'exists'
    this.#journals.set(session, structuredClone(records))
    return 'created'
  }

  async append(
    session: string,
    after: Head,
    records: readonly JournalRecord[],
  ): Promise<'appended' | 'conflict'> {
    assertContinues(after, records)
    const held = this.#journalAt(session, after)
    if (held === null) return 'conflict'
    this.#journals.set(session, afterErasure([...held, ...structuredClone(records)]))
    return 'appended'
  }

  async read(session: string, after: number, limit?: number): Promise<readonly JournalRecord[]> {
    const held = this.#journals.get(session) ?? []
    return structuredClone(held.slice(after, limit === undefined ? undefined : after + limit))
  }

  async replace(
    session: string,
    expected: Head,
    records: readonly JournalRecord[],
  ): Promise<'replaced' | 'conflict'> {
    assertBegins(records)
    if (this.#journalAt(session, expected) === null) return 'conflict'
    this.#journals.set(session, structuredClone(records))
    return 'replaced'
  }

  async remove(session: string): Promise<boolean> {
    return this.#journals.delete(session)
  }

  async close(): Promise<void> {
    this.#journals.clear()
  }

  #headOf(session: string): Head | null {
    const held = this.#journals.get(session)
    return held === undefined ? null : headAfter(emptyHead, held)
  }

  #journalAt(session: string, head: Head): readonly JournalRecord[] | null {
    const held = this.#journals.get(session)
    return held !== undefined && sameHead(headAfter(emptyHead, held), head) ? held : null
  }
}

/** What is left of a journal that ends with its erasure; the journal itself, of any other. */
function afterErasure(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const erasure = erasureIn(records)
  return erasure === null
    ? records
    : records.map((record) => (isErased(erasure, record) ? emptied(record) : record))
}
