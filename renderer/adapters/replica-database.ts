import { Dexie, type Table } from 'dexie'
import { type LegacyTables, legacyTables } from './legacy-tables.ts'
import type { SealedCell } from './vault/vault.ts'
import type { NoteRow, VaultRow } from './vault/vault-row.ts'

/** Where a replica's journal ends. `replica` is opaque here and below: the vault's id of a `replicaKey`. */
export interface HeadRow {
  readonly replica: string
  readonly length: number
  readonly hash: string
}

/** Records `first` to `last` of a journal, as they came together. */
export interface RunRow {
  readonly replica: string
  readonly first: number
  readonly last: number
  readonly cell: SealedCell
}

/** Where a replica stands besides its head; sealed: whose it is, and under which rights it was filled. */
export interface PositionRow {
  readonly replica: string
  /** Counts the resets: a screen that folded another epoch starts again from the first record. */
  readonly epoch: number
  /** False while the first pages of a journal are still coming: too early to show. */
  readonly isWhole: boolean
  readonly cell: SealedCell
}

/** A command that the hub has not answered yet, in the order of sending; `id` is the command's, drawn at random. */
export interface OutboxRow {
  readonly order?: number
  readonly replica: string
  readonly id: string
  readonly cell: SealedCell
}

/** Why a command was refused, kept until somebody has read it. */
export interface RefusedRow {
  readonly order?: number
  readonly replica: string
  readonly commandId: string
  readonly cell: SealedCell
}

/** One cell a replica: how its last exchange with the hub ended, or what somebody was typing. */
export interface ReplicaCellRow {
  readonly replica: string
  readonly cell: SealedCell
}

/** What this member has read of one item: the item's name is opaque too. */
export interface ReadingRow {
  readonly replica: string
  readonly item: string
  readonly cell: SealedCell
}

/** One cell a name: a session in the list, or this device's credential. */
export interface NamedCellRow {
  readonly name: string
  readonly cell: SealedCell
}

/**
 * The page's IndexedDB: journals as confirmed, what is pending, what was refused, what was typed and read, the device's
 * credential. Everything of a sitting is sealed; what stands in clear are positions, opaque ids and counts. Durability
 * is strict: what was acknowledged to the user is on the disk. The name carries no version, because a new name would
 * leave unsent work behind.
 */
export class ReplicaDatabase extends Dexie {
  readonly vault: Table<VaultRow, string>
  readonly notes: Table<NoteRow, string>
  readonly heads: Table<HeadRow, string>
  readonly runs: Table<RunRow, [string, number]>
  readonly positions: Table<PositionRow, string>
  readonly outbox: Table<OutboxRow, number>
  readonly refused: Table<RefusedRow, number>
  readonly exchangeEnds: Table<ReplicaCellRow, string>
  readonly writings: Table<ReplicaCellRow, string>
  readonly readings: Table<ReadingRow, [string, string]>
  readonly listings: Table<NamedCellRow, string>
  readonly device: Table<NamedCellRow, string>
  /** What an application from before wrote in clear; empty once `sealOlderRows` has run. */
  readonly legacy: LegacyTables

  constructor(options: ConstructorParameters<typeof Dexie>[1] = {}) {
    super('caleol', { ...options, chromeTransactionDurability: 'strict' })
    this.version(1).stores(legacyTables)
    this.version(2).stores({
      vault: 'name',
      notes: 'name',
      heads: 'replica',
      runs: '[replica+last]',
      positions: 'replica',
      outbox: '++order, &[replica+id], replica',
      refused: '++order, &[replica+commandId], replica',
      exchangeEnds: 'replica',
      writings: 'replica',
      readings: '[replica+item], replica',
      listings: 'name',
      device: 'name',
    })
    this.vault = this.table('vault')
    this.notes = this.table('notes')
    this.heads = this.table('heads')
    this.runs = this.table('runs')
    this.positions = this.table('positions')
    this.outbox = this.table('outbox')
    this.refused = this.table('refused')
    this.exchangeEnds = this.table('exchangeEnds')
    this.writings = this.table('writings')
    this.readings = this.table('readings')
    this.listings = this.table('listings')
    this.device = this.table('device')
    this.legacy = {
      pending: this.table('pending'),
      refusals: this.table('refusals'),
      credentials: this.table('credentials'),
      drafts: this.table('drafts'),
    }
  }

  /** Empties every table that holds sealed cells, or where they are. May stand in a transaction of all tables. */
  async clearSealed(): Promise<void> {
    const kept = new Set([...Object.keys(legacyTables), 'vault', 'notes'])
    const sealed = this.tables.filter(({ name }) => !kept.has(name))
    await this.transaction('rw', sealed, async () => await Promise.all(sealed.map((table) => table.clear())))
  }
}
