import type { Database } from '../adapters/database.ts'
import type { Holder, Holdings } from './holdings.ts'

/** Holdings in the organisation's database. */
export class SqlHoldings implements Holdings {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async holderOf(session: string): Promise<Holder | null> {
    const row = await this.#database
      .selectFrom('holdings')
      .select(['device', 'name'])
      .where('session', '=', session)
      .executeTakeFirst()
    return row ?? null
  }

  async hold(session: string, { device, name }: Holder): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#database
      .insertInto('holdings')
      .values({ session, device, name })
      .onConflict((conflict) => conflict.column('session').doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n || (await this.holderOf(session))?.device === device
  }

  async release(session: string): Promise<void> {
    await this.#database.deleteFrom('holdings').where('session', '=', session).execute()
  }
}
