import { z } from 'zod'
import { sessionHold } from '../../shared/sync/hand-over.ts'
import { sessionSummary } from '../../shared/sync/messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { Database, DigestTable } from '../adapters/database.ts'
import type { Sealer } from '../keys/sealer.ts'
import type { DigestStore, KeptDigest, SessionDigest } from './digest-store.ts'

/** Raised with every change of what a digest holds or how it is folded: rows of another version are made anew. */
const digestVersion = 2
const storedDigest = z.strictObject({
  summary: sessionSummary,
  hold: sessionHold.pick({ epoch: true, holder: true }),
})

/** Digests in the organisation's database, encrypted as the journals are. A row goes with its journal. */
export class SqlDigestStore implements DigestStore {
  readonly #database: Database
  readonly #sealer: Sealer

  constructor(database: Database, sealer: Sealer) {
    this.#database = database
    this.#sealer = sealer
  }

  async all(): Promise<ReadonlyMap<string, KeptDigest>> {
    const rows = await this.#database
      .selectFrom('digests')
      .selectAll()
      .where('version', '=', digestVersion)
      .execute()
    const kept = rows.flatMap((row) => {
      const digest = this.#digestOf(row)
      const { session, length, hash } = row
      return digest === null ? [] : [[session, { head: { length, hash }, digest }] as const]
    })
    return new Map(kept)
  }

  async keep(session: string, { head: { length, hash }, digest }: KeptDigest): Promise<void> {
    const body = this.#sealer.seal(JSON.stringify(digest), placeOf(session))
    const row = { version: digestVersion, length, hash, body }
    await this.#database.transaction().execute(async (transaction) => {
      const held = transaction.selectFrom('journals').select('session').where('session', '=', session)
      if ((await held.executeTakeFirst()) === undefined) return
      const { numUpdatedRows } = await transaction
        .updateTable('digests')
        .set(row)
        .where('session', '=', session)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows > 0n) return
      await transaction
        .insertInto('digests')
        .values({ session, ...row })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    })
  }

  /** Null for a row that is not as this store wrote it: it is made anew. */
  #digestOf({ session, body }: DigestTable): SessionDigest | null {
    const opened = this.#sealer.open(String(body), placeOf(session))
    const read = storedDigest.safeParse(opened === null ? null : parsedJson(opened))
    return read.success ? read.data : null
  }
}

/** A row opens in its own place alone. */
function placeOf(session: string): string {
  return `digest/${session}`
}
