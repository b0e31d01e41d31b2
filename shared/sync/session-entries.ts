import { sameHead } from '../journal/continuity.ts'
import type { Apply } from '../journal/fold.ts'
import type { Head } from '../journal/record.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import { loadEntry, type SessionEntry } from './session-entry.ts'

/** How many sessions a hub keeps folded. The others are read again when they are asked for. */
const keptAtMost = 32

/**
 * What a hub has folded of the sessions it was last asked for. The store stays the truth: another process may write, so
 * an entry is either checked against the store's head, or what is decided on it is written only behind its own head.
 */
export class SessionEntries<State> {
  readonly #store: JournalStore
  readonly #apply: Apply<State>
  /** The one used last stands last. */
  readonly #kept = new Map<string, SessionEntry<State>>()

  constructor(store: JournalStore, apply: Apply<State>) {
    this.#store = store
    this.#apply = apply
  }

  /** The entry as it was last known, which may be behind the store; null for a session not held. Throws `BrokenJournal`. */
  async known(session: string): Promise<SessionEntry<State> | null> {
    return this.#kept.get(session) ?? this.fresh(session)
  }

  /** The entry as the store stands now. Throws `BrokenJournal`. */
  async fresh(session: string): Promise<SessionEntry<State> | null> {
    const known = this.#kept.get(session) ?? null
    const place = known === null ? 'elsewhere' : await this.#placeOf(session, known.head)
    const entry =
      place === 'end'
        ? known
        : await loadEntry(this.#store, this.#apply, session, place === 'passed' ? known : null)
    if (entry === null) this.forget(session)
    else this.keep(session, entry)
    return entry
  }

  /** Whether nothing was written behind an entry. */
  async isFresh(session: string, { head }: SessionEntry<State>): Promise<boolean> {
    return (await this.#placeOf(session, head)) === 'end'
  }

  keep(session: string, entry: SessionEntry<State>): void {
    this.#kept.delete(session)
    this.#kept.set(session, entry)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > keptAtMost && oldest !== undefined) this.#kept.delete(oldest)
  }

  forget(session: string): void {
    this.#kept.delete(session)
  }

  /** Where a head once known stands in the journal as the store has it now. */
  async #placeOf(session: string, known: Head): Promise<'end' | 'passed' | 'elsewhere'> {
    const head = await this.#store.head(session)
    if (head === null || head.length < known.length) return 'elsewhere'
    if (sameHead(head, known)) return 'end'
    const [last] = await this.#store.read(session, known.length - 1, 1)
    return last?.envelope.hash === known.hash ? 'passed' : 'elsewhere'
  }
}
