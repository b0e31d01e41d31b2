import type { Kysely } from 'kysely'

/** One row a session held: where its journal ends. */
export interface JournalTable {
  readonly session: string
  readonly length: number
  readonly hash: string
}

/** One row an event. `body` is the record's JSON, sealed: opaque to the database and to whoever copies it. */
export interface RecordTable {
  readonly session: string
  readonly seq: number
  readonly event_id: string
  readonly body: string
}

/** One row a paired device. The token itself is nowhere: only its SHA-256. */
export interface DeviceTable {
  readonly token_hash: string
  readonly device: string
  /** Null for the secretary's desk, with `seat`. */
  readonly session: string | null
  readonly seat: string | null
  readonly paired_at: string
}

/** One row a one-time code not yet used, by its SHA-256. */
export interface CodeTable {
  readonly code_hash: string
  /** Null for a console's code, with `seat`. */
  readonly session: string | null
  readonly seat: string | null
  readonly expires_at: string
}

/** One row a session that another hub orders. */
export interface HoldingTable {
  readonly session: string
  readonly device: string
  /** For people. */
  readonly name: string
}

/** One row a session: what it adds to its organisation's register, and the head of the journal it was folded from. */
export interface RegisterTable {
  readonly session: string
  readonly version: number
  readonly length: number
  readonly hash: string
  readonly organisation: string
  readonly date: string
  /** The entries' JSON, sealed: opaque to the database and to whoever copies it. */
  readonly body: string
}

/** One row: what tells whether a key is that of these data. */
export interface VaultTable {
  readonly id: number
  readonly sealed: string
}

/** One row a public key whose signatures are believed. */
export interface KnownKeyTable {
  readonly key: string
}

export interface Tables {
  readonly journals: JournalTable
  readonly records: RecordTable
  readonly devices: DeviceTable
  readonly codes: CodeTable
  readonly holdings: HoldingTable
  readonly registers: RegisterTable
  readonly vault: VaultTable
  readonly known_keys: KnownKeyTable
}

/** The organisation's database, SQLite or PostgreSQL: the same queries run on both. */
export type Database = Kysely<Tables>
