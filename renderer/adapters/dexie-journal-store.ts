import type { Dexie, Table } from 'dexie'
import { assertBegins, assertContinues, headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore, StoredSession } from '../../shared/ports/journal-store.ts'

/** The tables this store needs, to be put into a Dexie database's `stores(...)`. */
export const journalTables = { journals: 'session', records: '[session+seq]' } as const

type JournalRow = Head & { readonly session: string }
type RecordRow = { readonly session: string; readonly seq: number; readonly record: JournalRecord }

/**
 * Journals in the page's IndexedDB. Open the database with `{ chromeTransactionDurability: 'strict' }`: a write is then
 * on the disk when it is acknowledged. IndexedDB runs one writing transaction at a time on these tables, in every tab.
 */
export class DexieJournalStore implements JournalStore {
  readonly #database: Dexie
  readonly #journals: Table<JournalRow, string>
  readonly #records: Table<RecordRow, [string, number]>

  constructor(database: Dexie) {
    this.#database = database
    this.#journals = database.table('journals')
    this.#records = database.table('records')
  }

  async sessions(): Promise<readonly StoredSession[]> {
    const rows = await this.#journals.orderBy('session').toArray()
    return rows.map((row) => ({ session: row.session, head: headOf(row) }))
  }

  async head(session: string): Promise<Head | null> {
    const row = await this.#journals.get(session)
    return row === undefined ? null : headOf(row)
  }

  async create(session: string, records: readonly JournalRecord[]): Promise<'created' | 'exists'> {
    assertBegins(records)
    return this.#write(async () => {
      if ((await this.#journals.get(session)) !== undefined) return 'exists'
      await this.#put(session, emptyHead, records)
      return 'created'
    })
  }

  async append(
    session: string,
    after: Head,
    records: readonly JournalRecord[],
  ): Promise<'appended' | 'conflict'> {
    assertContinues(after, records)
    return this.#write(async () => {
      if (!(await this.#endsAt(session, after))) return 'conflict'
      await this.#put(session, after, records)
      return 'appended'
    })
  }

  async read(session: string, after: number, limit?: number): Promise<readonly JournalRecord[]> {
    const found = this.#records
      .where('[session+seq]')
      .between([session, after], [session, Number.POSITIVE_INFINITY], false, true)
    const rows = await (limit === undefined ? found : found.limit(limit)).toArray()
    return rows.map((row) => row.record)
  }

  async replace(
    session: string,
    expected: Head,
    records: readonly JournalRecord[],
  ): Promise<'replaced' | 'conflict'> {
    assertBegins(records)
    return this.#write(async () => {
      if (!(await this.#endsAt(session, expected))) return 'conflict'
      await this.#forgetRecords(session)
      await this.#put(session, emptyHead, records)
      return 'replaced'
    })
  }

  async remove(session: string): Promise<boolean> {
    return this.#write(async () => {
      if ((await this.#journals.get(session)) === undefined) return false
      await this.#forgetRecords(session)
      await this.#journals.delete(session)
      return true
    })
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  #write<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return this.#database.transaction('rw', this.#journals, this.#records, work)
  }

  async #endsAt(session: string, head: Head): Promise<boolean> {
    const row = await this.#journals.get(session)
    return row !== undefined && sameHead(headOf(row), head)
  }

  async #put(session: string, after: Head, records: readonly JournalRecord[]): Promise<void> {
    await this.#records.bulkAdd(records.map((record) => ({ session, seq: record.envelope.seq, record })))
    await this.#journals.put({ session, ...headAfter(after, records) })
  }

  async #forgetRecords(session: string): Promise<void> {
    await this.#records
      .where('[session+seq]')
      .between([session, 0], [session, Number.POSITIVE_INFINITY])
      .delete()
  }
}

function headOf(row: JournalRow): Head {
  return { length: row.length, hash: row.hash }
}
