import { PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from '../adapters/database.ts'
import { defaultLandlord } from '../landlords/landlord.ts'

type Key = readonly [table: string, constraint: string, columns: readonly string[]]

/** What makes a row the only one of its kind: from now on, the only one of its landlord. */
const primaryKeys: readonly Key[] = [
  ['journals', 'journals_pkey', ['session']],
  ['records', 'records_position', ['session', 'seq']],
  ['devices', 'devices_pkey', ['token_hash']],
  ['codes', 'codes_pkey', ['code_hash']],
  ['registers', 'registers_pkey', ['session']],
  ['vault', 'vault_pkey', ['id']],
  ['known_keys', 'known_keys_pkey', ['key']],
  ['accepted_commands', 'accepted_commands_key', ['session', 'command']],
  ['set_aside_acts', 'set_aside_acts_key', ['session', 'hub', 'epoch', 'position']],
  ['relays', 'relays_pkey', ['id']],
]

const otherKeys: readonly Key[] = [
  ['records', 'records_event', ['session', 'event_id']],
  ['devices', 'devices_device_key', ['device']],
]

const belongsToJournals: readonly (readonly [table: string, constraint: string])[] = [
  ['records', 'records_session_fkey'],
  ['registers', 'registers_session_fkey'],
]

/**
 * Several landlords in one PostgreSQL database: every table says whose a row is, and the database itself shows and takes
 * only those of the connection's landlord (row-level security, forced on the owner too). SQLite keeps one file a landlord.
 */
export const landlords: Migration = {
  async up(database: Database): Promise<void> {
    if (!(database.getExecutor().adapter instanceof PostgresAdapter)) return
    for (const [table, constraint] of belongsToJournals) await drop(database, table, constraint)
    for (const [table] of primaryKeys) await addLandlord(database, table)
    for (const [table, name, columns] of primaryKeys)
      await renew(database, table, name, 'primary key', columns)
    for (const [table, name, columns] of otherKeys) await renew(database, table, name, 'unique', columns)
    for (const [table, name] of belongsToJournals) await refer(database, table, name)
    for (const [table] of primaryKeys) await separateByLandlord(database, table)
  },
}

/**
 * Closes a table of PostgreSQL whose first column is `landlord`: a connection sees and writes the rows of its own landlord
 * alone, and none before it said which. For the table of a later migration too.
 */
export async function separateByLandlord(database: Database, table: string): Promise<void> {
  const isOwn = sql`landlord = current_setting('caleol.landlord', true)`
  const statements = [
    sql`alter table ${sql.table(table)} alter column landlord set default current_setting('caleol.landlord')`,
    sql`alter table ${sql.table(table)} add check (landlord <> '')`,
    sql`create policy own_landlord on ${sql.table(table)} using (${isOwn}) with check (${isOwn})`,
    sql`alter table ${sql.table(table)} enable row level security`,
    sql`alter table ${sql.table(table)} force row level security`,
  ]
  for (const statement of statements) await statement.execute(database)
}

/** What was there before belongs to the landlord who was alone. */
async function addLandlord(database: Database, table: string): Promise<void> {
  const column = sql`landlord varchar(64) not null default ${sql.lit(defaultLandlord)}`
  await sql`alter table ${sql.table(table)} add column ${column}`.execute(database)
}

async function renew(
  database: Database,
  table: string,
  constraint: string,
  kind: 'primary key' | 'unique',
  columns: readonly string[],
): Promise<void> {
  await drop(database, table, constraint)
  const refs = sql.join(['landlord', ...columns].map((column) => sql.ref(column)))
  const added = sql`constraint ${sql.ref(constraint)} ${sql.raw(kind)} (${refs})`
  await sql`alter table ${sql.table(table)} add ${added}`.execute(database)
}

async function refer(database: Database, table: string, constraint: string): Promise<void> {
  const target = sql`foreign key (landlord, session) references journals (landlord, session) on delete cascade`
  await sql`alter table ${sql.table(table)} add constraint ${sql.ref(constraint)} ${target}`.execute(database)
}

async function drop(database: Database, table: string, constraint: string): Promise<void> {
  await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(constraint)}`.execute(database)
}
