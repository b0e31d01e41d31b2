import { z } from 'zod'
import type { RegisterEntry } from '../../shared/domain/year/types.ts'
import type { Head } from '../../shared/journal/record.ts'
import { wireRegisterEntry } from '../../shared/sync/register-messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database, RegisterTable } from '../adapters/database.ts'
import type { Sealer } from '../keys/sealer.ts'
import type { Period, RegisterStore, SessionRegister } from './register-store.ts'

/** Raised with every change of what an entry holds or how it is folded: rows of another version are made anew. */
const entriesVersion = 1
const storedEntries = z.array(wireRegisterEntry)

/** The register in the organisation's database, encrypted as the journals are. A row goes with its journal. */
export class SqlRegisterStore implements RegisterStore {
  readonly #database: Database
  readonly #sealer: Sealer

  constructor(database: Database, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async positions(): Promise<ReadonlyMap<string, Head>> {
    const rows = await this.#database
      .selectFrom('registers')
      .select(['session', 'length', 'hash'])
      .where('version', '=', entriesVersion)
      .execute()
    return new Map(rows.map(({ session, length, hash }) => [session, { length, hash }]))
  }

  async keep(session: string, { length, hash }: Head, register: SessionRegister): Promise<void> {
    const { organisation, date, entries } = register
    const body = this.#sealer.seal(JSON.stringify(entries), placeOf(session))
    const row = { version: entriesVersion, length, hash, organisation, date, body }
    await this.#database.transaction().execute(async (transaction) => {
      const held = transaction.selectFrom('journals').select('session').where('session', '=', session)
      if ((await held.executeTakeFirst()) === undefined) return
      await transaction.deleteFrom('registers').where('session', '=', session).execute()
      // Another server that folds the same session in this moment writes as good a row.
      await transaction
        .insertInto('registers')
        .values({ session, ...row })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    })
  }

  async forget(session: string): Promise<void> {
    await this.#database.deleteFrom('registers').where('session', '=', session).execute()
  }

  async organisations(): Promise<readonly string[]> {
    const rows = await this.#database
      .selectFrom('registers')
      .select('organisation')
      .distinct()
      .where('version', '=', entriesVersion)
      .execute()
    return rows.map(({ organisation }) => organisation).sort()
  }

  async entries(organisation: string, { from, to }: Period): Promise<readonly RegisterEntry[]> {
    const rows = await this.#database
      .selectFrom('registers')
      .select(['session', 'date', 'body'])
      .where('version', '=', entriesVersion)
      .where('organisation', '=', organisation)
      .where('date', '>=', from)
      .where('date', '<=', to)
      .execute()
    // Sorted here: databases order text by their own locale.
    return rows.sort(bySitting).flatMap((row) => this.#entriesOf(row))
  }

  /** A row that is not as this store wrote it is a fault: the register must not lack what it seems to hold. */
  #entriesOf({ session, body }: Row): readonly RegisterEntry[] {
    const opened = this.#sealer.open(body, placeOf(session))
    const read = storedEntries.safeParse(opened === null ? null : parsedJson(opened))
    if (!read.success) throw new Error(`the register of session ${session} cannot be read`)
    return read.data
  }
}

type Row = Pick<RegisterTable, 'session' | 'date' | 'body'>

/** A row opens in its own place alone. */
function placeOf(session: string): string {
  return `register/${session}`
}

function bySitting(one: Row, other: Row): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  return one.session < other.session ? -1 : 1
}
