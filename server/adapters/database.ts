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
  readonly last_seen_at: string | null
  /** Null for a device whose access has no end: a secretary's desk. */
  readonly expires_at: string | null
  readonly revoked_at: string | null
  readonly revoked_by: string | null
  readonly erased_at: string | null
  readonly unsent: number | null
}

/** One row a one-time code not yet used, by its SHA-256. */
export interface CodeTable {
  readonly code_hash: string
  /** Null for a console's code, with `seat`. */
  readonly session: string | null
  readonly seat: string | null
  readonly expires_at: string
}

/** One row a command that a desk accepted on a session that it holds. */
export interface AcceptedCommandTable {
  readonly session: string
  /** The command's id as JSON, so that any character has one exact form. */
  readonly command: string
  /** Sealed. */
  readonly body: string
}

/** One row an act that a desk decided after the session was taken from it. */
export interface SetAsideTable {
  readonly session: string
  readonly hub: string
  readonly epoch: number
  readonly position: number
  /** Sealed, as `outcome` is. */
  readonly body: string
  readonly outcome: string
  /** 1 or 0, as is `is_sent`. */
  readonly is_waiting: number
  readonly is_sent: number
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

/** One row a set of commands on its way to the hub that holds their session, or its answer on the way back. */
export interface RelayTable {
  readonly id: string
  readonly hub: string
  /** Sealed, as `answer` is. */
  readonly work: string
  /** Milliseconds since 1970, as `expires_at` is. */
  readonly put_at: number
  readonly expires_at: number
  /** 1 or 0. */
  readonly is_taken: number
  readonly answer: string | null
}

/** One row an end of a journal that a restored store lacked, by the hash of its last record. */
export interface MissingTailTable {
  readonly session: string
  readonly hash: string
  /** JSON: positions and hashes, nothing of what was decided. */
  readonly places: string
  readonly outcome: string
  readonly found_at: string
  readonly settled_at: string | null
}

/** One row a session: what lists show of it, and the head of the journal it was folded from. */
export interface DigestTable {
  readonly session: string
  readonly version: number
  readonly length: number
  readonly hash: string
  /** Sealed. */
  readonly body: string
}

export interface Tables {
  readonly journals: JournalTable
  readonly records: RecordTable
  readonly devices: DeviceTable
  readonly codes: CodeTable
  readonly accepted_commands: AcceptedCommandTable
  readonly set_aside_acts: SetAsideTable
  readonly relays: RelayTable
  readonly registers: RegisterTable
  readonly vault: VaultTable
  readonly known_keys: KnownKeyTable
  readonly missing_tails: MissingTailTable
  readonly digests: DigestTable
}

/** The organisation's database, SQLite or PostgreSQL: the same queries run on both. */
export type Database = Kysely<Tables>
