import type { CodeTable, Database } from '../adapters/database.ts'
import type { Bearer, IdentityStore, StoredCode, StoredDevice } from './identity-store.ts'

/** Devices and codes in the organisation's database. */
export class SqlIdentityStore implements IdentityStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async addDevice({ tokenHash, device, bearer, pairedAt }: StoredDevice): Promise<void> {
    const row = { token_hash: tokenHash, device, ...columnsOf(bearer), paired_at: pairedAt }
    await this.#database.insertInto('devices').values(row).execute()
  }

  async device(tokenHash: string): Promise<StoredDevice | null> {
    const row = await this.#database
      .selectFrom('devices')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    if (row === undefined) return null
    return { tokenHash, device: row.device, bearer: bearerOf(row), pairedAt: row.paired_at }
  }

  async addCode({ codeHash, bearer, expiresAt }: StoredCode): Promise<void> {
    const row = { code_hash: codeHash, ...columnsOf(bearer), expires_at: expiresAt }
    await this.#database.insertInto('codes').values(row).execute()
  }

  async code(codeHash: string): Promise<StoredCode | null> {
    const row = await this.#database
      .selectFrom('codes')
      .selectAll()
      .where('code_hash', '=', codeHash)
      .executeTakeFirst()
    return row === undefined ? null : { codeHash, bearer: bearerOf(row), expiresAt: row.expires_at }
  }

  async takeCode(codeHash: string): Promise<boolean> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('codes')
      .where('code_hash', '=', codeHash)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n
  }

  async dropExpired(now: string): Promise<void> {
    await this.#database.deleteFrom('codes').where('expires_at', '<=', now).execute()
  }
}

type BearerColumns = Pick<CodeTable, 'session' | 'seat'>

function columnsOf(bearer: Bearer): BearerColumns {
  if (bearer.role === 'secretary') return { session: null, seat: null }
  return { session: bearer.session, seat: bearer.seat }
}

function bearerOf({ session, seat }: BearerColumns): Bearer {
  return session === null || seat === null ? { role: 'secretary' } : { role: 'seat', session, seat }
}
