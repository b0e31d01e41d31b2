import type { Database } from '../adapters/database.ts'

/** The public keys whose signatures a hub believes: its own, and those of the hubs that authenticated themselves to it. */
export interface KnownKeys {
  learn(keys: readonly string[]): Promise<void>
  all(): Promise<ReadonlySet<string>>
}

export class SqlKnownKeys implements KnownKeys {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async learn(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    await this.#database
      .insertInto('known_keys')
      .values(keys.map((key) => ({ key })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async all(): Promise<ReadonlySet<string>> {
    const rows = await this.#database.selectFrom('known_keys').select('key').execute()
    return new Set(rows.map(({ key }) => key))
  }
}
