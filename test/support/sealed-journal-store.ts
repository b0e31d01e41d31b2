import type { ReplicaDatabase } from '../../renderer/adapters/replica-database.ts'
import { SealedJournals } from '../../renderer/adapters/sealed-journals.ts'
import type { DeviceStore } from '../../renderer/adapters/vault/device-store.ts'
import { assertBegins, assertContinues, sameHead } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore, StoredSession } from '../../shared/ports/journal-store.ts'

/** The page's sealed journals behind the port of every journal store, so that they pass the same suite. */
export class SealedJournalStore implements JournalStore {
  readonly #database: ReplicaDatabase
  readonly #journals: SealedJournals

  constructor(store: DeviceStore) {
    this.#database = store.database
    this.#journals = new SealedJournals(store)
  }

  async sessions(): Promise<readonly StoredSession[]> {
    const rows = await this.#database.heads.orderBy('replica').toArray()
    return rows.map(({ replica, length, hash }) => ({ session: replica, head: { length, hash } }))
  }

  head(session: string): Promise<Head | null> {
    return this.#journals.head(session)
  }

  async create(session: string, records: readonly JournalRecord[]): Promise<'created' | 'exists'> {
    assertBegins(records)
    const run = await this.#journals.seal(session, emptyHead, records)
    return this.#write(async () => {
      if ((await this.#journals.head(session)) !== null) return 'exists'
      await this.#journals.restart(run)
      return 'created'
    })
  }

  async append(
    session: string,
    after: Head,
    records: readonly JournalRecord[],
  ): Promise<'appended' | 'conflict'> {
    assertContinues(after, records)
    const run = await this.#journals.seal(session, after, records)
    return this.#write(async () => {
      if ((await this.#journals.head(session)) === null) return 'conflict'
      return (await this.#journals.add(run)) === 'added' ? 'appended' : 'conflict'
    })
  }

  async read(session: string, after: number, limit?: number): Promise<readonly JournalRecord[]> {
    const records = await this.#journals.open(await this.#journals.runsBehind(session, after))
    return records.filter(({ envelope }) => envelope.seq > after).slice(0, limit)
  }

  async replace(
    session: string,
    expected: Head,
    records: readonly JournalRecord[],
  ): Promise<'replaced' | 'conflict'> {
    assertBegins(records)
    const run = await this.#journals.seal(session, emptyHead, records)
    return this.#write(async () => {
      const present = await this.#journals.head(session)
      if (present === null || !sameHead(present, expected)) return 'conflict'
      await this.#journals.restart(run)
      return 'replaced'
    })
  }

  remove(session: string): Promise<boolean> {
    return this.#write(async () => {
      if ((await this.#journals.head(session)) === null) return false
      await this.#journals.remove(session)
      return true
    })
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  #write<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return this.#database.transaction('rw', this.#database.heads, this.#database.runs, work)
  }
}
