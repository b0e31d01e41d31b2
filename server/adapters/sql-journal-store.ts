import { BrokenJournal } from '../../shared/journal/broken-journal.ts'
import { assertBegins, assertContinues, headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { erasureIn } from '../../shared/journal/erasure.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore, StoredSession } from '../../shared/ports/journal-store.ts'
import { recordPlace, sealedRecord } from '../keys/sealed-record.ts'
import type { Sealer } from '../keys/sealer.ts'
import { appendRecords, insertRecords, moveHead } from './append-records.ts'
import type { Database, RecordTable } from './database.ts'
import { eraseContents } from './erase-contents.ts'
import { forgetTraces } from './forget-traces.ts'
import { storedRecord } from './stored-record.ts'

/**
 * Journals in a SQL database, each record encrypted before it enters the transaction. The update of the head is the lock: it finds the row only while the head is the one
 * expected, and a second writer waits for the first one's transaction, then finds nothing to update.
 */
export class SqlJournalStore implements JournalStore {
  readonly #database: Database
  readonly #sealer: Sealer

  constructor(database: Database, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async sessions(): Promise<readonly StoredSession[]> {
    const rows = await this.#database.selectFrom('journals').selectAll().execute()
    // Sorted here: databases order text by their own locale.
    return rows
      .sort((one, other) => (one.session < other.session ? -1 : 1))
      .map((row) => ({ session: row.session, head: headOf(row) }))
  }

  async head(session: string): Promise<Head | null> {
    const row = await this.#database
      .selectFrom('journals')
      .select(['length', 'hash'])
      .where('session', '=', session)
      .executeTakeFirst()
    return row === undefined ? null : headOf(row)
  }

  async create(session: string, records: readonly JournalRecord[]): Promise<'created' | 'exists'> {
    assertBegins(records)
    return this.#database.transaction().execute(async (transaction) => {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('journals')
        .values({ session, ...headAfter(emptyHead, records) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 0n) return 'exists'
      await insertRecords(transaction, this.#rowsOf(session, records))
      return 'created'
    })
  }

  async append(
    session: string,
    after: Head,
    records: readonly JournalRecord[],
  ): Promise<'appended' | 'conflict'> {
    assertContinues(after, records)
    if (records.length === 0) return (await this.#endsAt(session, after)) ? 'appended' : 'conflict'
    if (erasureIn(records) !== null) return this.#appendErasure(session, after, records)
    const rows = this.#rowsOf(session, records)
    const addition = { session, from: after, to: headAfter(after, records), rows }
    return (await appendRecords(this.#database, addition)) ? 'appended' : 'conflict'
  }

  /** An erasure takes effect in the transaction that records it (J171). */
  async #appendErasure(
    session: string,
    after: Head,
    records: readonly JournalRecord[],
  ): Promise<'appended' | 'conflict'> {
    const answer = await this.#database.transaction().execute(async (transaction) => {
      if (!(await moveHead(transaction, session, after, headAfter(after, records)))) return 'conflict'
      await insertRecords(transaction, this.#rowsOf(session, records))
      await eraseContents(transaction, session, records, this.#rows(session))
      return 'appended'
    })
    if (answer === 'appended') await forgetTraces(this.#database)
    return answer
  }

  #rows(session: string) {
    return {
      read: async (transaction: Database) => {
        const rows = await transaction
          .selectFrom('records')
          .select(['seq', 'event_id', 'body'])
          .where('session', '=', session)
          .execute()
        return rows.map((row) => this.#recordOf(session, row))
      },
      bodyOf: (record: JournalRecord) => sealedRecord(this.#sealer, session, record),
    }
  }

  async read(session: string, after: number, limit?: number): Promise<readonly JournalRecord[]> {
    const all = this.#database
      .selectFrom('records')
      .select(['seq', 'event_id', 'body'])
      .where('session', '=', session)
      .where('seq', '>', after)
      .orderBy('seq')
    const rows = await (limit === undefined ? all : all.limit(limit)).execute()
    return rows.map((row) => this.#recordOf(session, row))
  }

  async replace(
    session: string,
    expected: Head,
    records: readonly JournalRecord[],
  ): Promise<'replaced' | 'conflict'> {
    assertBegins(records)
    const answer = await this.#database.transaction().execute(async (transaction) => {
      if (!(await moveHead(transaction, session, expected, headAfter(emptyHead, records)))) return 'conflict'
      await transaction.deleteFrom('records').where('session', '=', session).execute()
      await insertRecords(transaction, this.#rowsOf(session, records))
      await eraseContents(transaction, session, records, this.#rows(session))
      return 'replaced'
    })
    if (answer === 'replaced' && erasureIn(records) !== null) await forgetTraces(this.#database)
    return answer
  }

  async remove(session: string): Promise<boolean> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('journals')
      .where('session', '=', session)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n
  }

  /** Closes the database, for everyone who shares it. */
  async close(): Promise<void> {
    await this.#database.destroy()
  }

  #rowsOf(session: string, records: readonly JournalRecord[]): readonly RecordTable[] {
    return records.map((record) => this.#rowOf(session, record))
  }

  async #endsAt(session: string, head: Head): Promise<boolean> {
    const declared = await this.head(session)
    return declared !== null && sameHead(declared, head)
  }

  #rowOf(session: string, record: JournalRecord): RecordTable {
    const body = sealedRecord(this.#sealer, session, record)
    return { session, seq: record.envelope.seq, event_id: eventIdOf(record), body }
  }

  /** Throws `BrokenJournal` for a row that is not as this store wrote it: somebody else changed it. */
  #recordOf(session: string, { seq, event_id, body }: Omit<RecordTable, 'session'>): JournalRecord {
    // SQLite lets any value stand in any column: `body` may be no text.
    const opened = this.#sealer.open(String(body), recordPlace(session, seq))
    const record = opened === null ? null : storedRecord(opened)
    if (record === null || eventIdOf(record) !== event_id) throw new BrokenJournal(seq)
    return record
  }
}

/** SQLite lets any value stand in any column: what is no length counts as none, and the journal as broken. */
function headOf({ length, hash }: Head): Head {
  return { length: Number.isSafeInteger(length) ? length : 0, hash }
}

/** Written as JSON so that any character a client may send has one exact form in every database. */
function eventIdOf({ envelope }: JournalRecord): string {
  return JSON.stringify(envelope.id)
}
