import type { CodeTable, Database, DeviceTable } from '../adapters/database.ts'
import type { Bearer, DeviceChange, IdentityStore, StoredCode, StoredDevice } from './identity-store.ts'

/** Devices and codes in the organisation's database. */
export class SqlIdentityStore implements IdentityStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async addDevice(device: StoredDevice): Promise<void> {
    const { tokenHash, bearer, pairedAt, expiresAt } = device
    const row = {
      token_hash: tokenHash,
      device: device.device,
      ...columnsOf(bearer),
      paired_at: pairedAt,
      expires_at: expiresAt,
      ...changedColumns(device),
    }
    await this.#database.insertInto('devices').values(row).execute()
  }

  async devices(): Promise<readonly StoredDevice[]> {
    const rows = await this.#database
      .selectFrom('devices')
      .selectAll()
      .orderBy('paired_at', 'desc')
      .orderBy('device')
      .execute()
    return rows.map(deviceOf)
  }

  async changeDevice(device: string, change: DeviceChange): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable('devices')
      .set(changedColumns(change))
      .where('device', '=', device)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  async device(tokenHash: string): Promise<StoredDevice | null> {
    const row = await this.#database
      .selectFrom('devices')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    return row === undefined ? null : deviceOf(row)
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

function deviceOf(row: DeviceTable): StoredDevice {
  return {
    tokenHash: row.token_hash,
    device: row.device,
    bearer: bearerOf(row),
    pairedAt: row.paired_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    erasedAt: row.erased_at,
    unsent: row.unsent,
  }
}

function changedColumns({ lastSeenAt, revokedAt, revokedBy, erasedAt, unsent }: DeviceChange) {
  return {
    ...(lastSeenAt === undefined ? {} : { last_seen_at: lastSeenAt }),
    ...(revokedAt === undefined ? {} : { revoked_at: revokedAt }),
    ...(revokedBy === undefined ? {} : { revoked_by: revokedBy }),
    ...(erasedAt === undefined ? {} : { erased_at: erasedAt }),
    ...(unsent === undefined ? {} : { unsent }),
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
