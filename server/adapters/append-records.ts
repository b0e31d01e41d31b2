import { CompiledQuery, PostgresAdapter } from 'kysely'
import type { Head } from '../../shared/journal/record.ts'
import type { Database, RecordTable } from './database.ts'

/** Rows in one INSERT: four parameters each stay far below what SQLite takes in one statement. */
const rowsPerInsert = 500

/** Rows to stand behind a journal's head. */
export interface Addition {
  readonly session: string
  readonly from: Head
  readonly to: Head
  readonly rows: readonly RecordTable[]
}

/**
 * Writes rows behind a journal's head, durable when it resolves; false, and nothing is written, when the head is another.
 * PostgreSQL is asked once, for each question is a journey; SQLite lies in this process, where a journey costs nothing.
 */
export function appendRecords(database: Database, addition: Addition): Promise<boolean> {
  const isFar = database.getExecutor().adapter instanceof PostgresAdapter
  return isFar ? inOneStatement(database, addition) : inOneTransaction(database, addition)
}

/** The update of the head is the lock: a second writer waits for the first one's commit, then finds no row. */
const statement = `
  with moved as (
    update journals set length = $1, hash = $2 where session = $3 and length = $4 and hash = $5 returning session
  )
  insert into records (session, seq, event_id, body)
  select moved.session, added.seq, added.event_id, added.body
  from moved, unnest($6::integer[], $7::text[], $8::text[]) as added (seq, event_id, body)`

/** Written out once: this runs for every ballot. */
async function inOneStatement(database: Database, { session, from, to, rows }: Addition): Promise<boolean> {
  const head = [to.length, to.hash, session, from.length, from.hash]
  const columns = [
    rows.map(({ seq }) => seq),
    rows.map(({ event_id }) => event_id),
    rows.map(({ body }) => body),
  ]
  const { numAffectedRows } = await database.executeQuery(CompiledQuery.raw(statement, [...head, ...columns]))
  return numAffectedRows === BigInt(rows.length)
}

async function inOneTransaction(database: Database, { session, from, to, rows }: Addition): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    if (!(await moveHead(transaction, session, from, to))) return false
    await insertRecords(transaction, rows)
    return true
  })
}

/** Moves a journal's head, inside a transaction; false when it is not where it was expected. */
export async function moveHead(
  transaction: Database,
  session: string,
  from: Head,
  to: Head,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('journals')
    .set({ length: to.length, hash: to.hash })
    .where('session', '=', session)
    .where('length', '=', from.length)
    .where('hash', '=', from.hash)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function insertRecords(transaction: Database, rows: readonly RecordTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await transaction
      .insertInto('records')
      .values(rows.slice(start, start + rowsPerInsert))
      .execute()
  }
}
