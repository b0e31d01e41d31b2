import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * How the separation of landlords holds for the role that a server connects as. `enforced`: nothing it sends can undo it.
 * `owner`: it holds, but the role could lift it. `bypassed`: the database shows that role every row.
 */
export type Isolation = 'enforced' | 'owner' | 'bypassed'

/** What the database makes of the connected role. */
export async function isolationOf(database: Database): Promise<Isolation> {
  const { rows } = await sql<{ bypasses: boolean; owns: boolean }>`
    select (rolsuper or rolbypassrls) as bypasses,
      exists (select from pg_class where oid = 'journals'::regclass and pg_has_role(relowner, 'member')) as owns
    from pg_roles where rolname = current_user`.execute(database)
  const [role] = rows
  if (role === undefined || role.bypasses) return 'bypassed'
  return role.owns ? 'owner' : 'enforced'
}

/** The name of the role that a server is connected as. */
export async function connectedRole(database: Database): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(database)
  const [row] = rows
  if (row === undefined) throw new Error('a connection has a role')
  return row.role
}

/**
 * Lets a role read and write rows, and change nothing of the tables themselves: what a server in use needs. Harmless to
 * repeat, and repeated at each start, for the tables of new migrations; of servers that start at once each has its turn.
 */
export async function openToRole(owner: Database, role: string): Promise<void> {
  const to = sql.ref(role)
  await owner.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('caleol rights'))`.execute(transaction)
    await sql`grant usage on schema public to ${to}`.execute(transaction)
    await sql`grant select, insert, update, delete on all tables in schema public to ${to}`.execute(
      transaction,
    )
    await sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${to}`.execute(
      transaction,
    )
  })
}
