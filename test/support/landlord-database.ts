import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openToRole } from '../../server/adapters/database-role.ts'
import { openPostgres } from '../../server/adapters/postgres.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import type { PostgresServer } from './postgres.ts'

/** A database as an operator of several landlords sets it up: one role owns the tables, another serves. */
export interface LandlordDatabase {
  /** As the role that owns the tables. */
  readonly ownerUrl: string
  /** As the role that serves: it owns nothing. */
  readonly url: string
  readonly role: string
  /** As the user who may do everything. */
  readonly superuserUrl: string
  /** Answers what one statement gives, as the user who may do everything. */
  readonly asSuperuser: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  readonly drop: () => Promise<void>
}

export async function landlordDatabase(server: PostgresServer): Promise<LandlordDatabase> {
  const fresh = await server.freshDatabase()
  const name = randomBytes(4).toString('hex')
  const [owner, role] = [`owner_${name}`, `server_${name}`]
  const asSuperuser = (statement: string) => rowsOf(fresh.url, statement)
  const database = new URL(fresh.url).pathname.slice(1)
  for (const one of [owner, role]) await asSuperuser(`create role ${one} login password 'test'`)
  await asSuperuser(`alter database ${database} owner to ${owner}`)
  await asSuperuser(`alter schema public owner to ${owner}`)
  const ownerUrl = asUser(fresh.url, owner)
  const drop = async () => {
    await asSuperuser(`drop owned by ${role}, ${owner} cascade`)
    await fresh.drop()
    const maintenance = Object.assign(new URL(fresh.url), { pathname: '/postgres' }).href
    for (const one of [owner, role]) await rowsOf(maintenance, `drop role ${one}`)
  }
  return { ownerUrl, url: asUser(fresh.url, role), role, superuserUrl: fresh.url, asSuperuser, drop }
}

/** The tables made by their owner, and opened to the role that serves. */
export async function prepare({ ownerUrl, role }: LandlordDatabase): Promise<void> {
  const owner = openPostgres(ownerUrl, () => undefined)
  await migrate(owner)
  await openToRole(owner, role)
  await owner.destroy()
}

function asUser(url: string, user: string): string {
  return Object.assign(new URL(url), { username: user, password: 'test' }).href
}

/** What one statement gives, on a connection of its own. */
export async function rowsOf(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
