import { assertBegins, assertContinues, headAfter, sameHead } from '../../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../../shared/journal/record.ts'
import type { JournalStore, StoredSession } from '../../../shared/ports/journal-store.ts'
import type { Life } from '../world/life.ts'
import type { HubDisk } from './hub-disk.ts'

/** Hears of every journal as it stands on the disk, at the instant of the commit. */
export type Witness = (session: string, records: readonly JournalRecord[] | null) => void

/** Journals on a simulated disk: each call is one transaction, that a crash comes before, behind, or in between. */
export class SimJournalStore implements JournalStore {
  readonly #disk: HubDisk
  readonly #life: Life
  readonly #witness: Witness

  constructor(disk: HubDisk, life: Life, witness: Witness = () => undefined) {
    this.#disk = disk
    this.#life = life
    this.#witness = witness
  }

  sessions(): Promise<readonly StoredSession[]> {
    return this.#life.read(() =>
      [...this.#disk.journals.keys()]
        .sort()
        .map((session) => ({ session, head: this.#headOf(session) ?? emptyHead })),
    )
  }

  head(session: string): Promise<Head | null> {
    return this.#life.read(() => this.#headOf(session))
  }

  async create(session: string, records: readonly JournalRecord[]): Promise<'created' | 'exists'> {
    assertBegins(records)
    return this.#life.write(() => {
      if (this.#disk.journals.has(session)) return 'exists'
      this.#keep(session, records)
      return 'created'
    })
  }

  async append(
    session: string,
    after: Head,
    records: readonly JournalRecord[],
  ): Promise<'appended' | 'conflict'> {
    assertContinues(after, records)
    return this.#life.write(() => {
      const held = this.#journalAt(session, after)
      if (held === null) return 'conflict'
      this.#keep(session, [...held, ...records])
      return 'appended'
    })
  }

  read(session: string, after: number, limit?: number): Promise<readonly JournalRecord[]> {
    return this.#life.read(() => {
      const held = this.#disk.journals.get(session) ?? []
      return held.slice(after, limit === undefined ? undefined : after + limit)
    })
  }

  async replace(
    session: string,
    expected: Head,
    records: readonly JournalRecord[],
  ): Promise<'replaced' | 'conflict'> {
    assertBegins(records)
    return this.#life.write(() => {
      if (this.#journalAt(session, expected) === null) return 'conflict'
      this.#keep(session, records)
      return 'replaced'
    })
  }

  remove(session: string): Promise<boolean> {
    return this.#life.write(() => {
      const wasHeld = this.#disk.journals.delete(session)
      this.#witness(session, null)
      return wasHeld
    })
  }

  async close(): Promise<void> {
    return undefined
  }

  #keep(session: string, records: readonly JournalRecord[]): void {
    this.#disk.journals.set(session, records)
    this.#witness(session, records)
  }

  #headOf(session: string): Head | null {
    const held = this.#disk.journals.get(session)
    return held === undefined ? null : headAfter(emptyHead, held)
  }

  #journalAt(session: string, head: Head): readonly JournalRecord[] | null {
    const held = this.#disk.journals.get(session)
    return held !== undefined && sameHead(headAfter(emptyHead, held), head) ? held : null
  }
}
