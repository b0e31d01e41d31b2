import { Dexie, type Table } from 'dexie'
import type { Command } from '../../shared/domain/commands.ts'
import type { RefusalCode } from '../../shared/domain/refusal.ts'
import type { Identity, SessionSummary } from '../../shared/sync/messages.ts'
import type { KeptDrafts } from '../features/chair/desk/draft-store.ts'
import { journalTables } from './dexie-journal-store.ts'
import type { RoundEnd } from './replica-sync.ts'

/** Where the replica of one journal stands besides its head. */
export interface ReplicaRow {
  /** The replica's key (see `replicaKey`). */
  readonly session: string
  readonly rights: string
  /** Counts the resets: a screen that folded another epoch starts again from the first record. */
  readonly epoch: number
  /** False while the first pages of a journal are still coming: too early to show. */
  readonly isWhole: boolean
}

/** How the last exchange with the hub ended, for every tab: only one of them talks to it. */
export interface ExchangeRow {
  readonly replica: string
  readonly end: RoundEnd
}

/** A command that the hub has not answered yet, in the order of sending. */
export interface PendingRow {
  readonly order?: number
  readonly replica: string
  readonly id: string
  readonly command: Command
}

/** A command that was refused, kept until somebody has read why. */
export interface RefusalRow {
  readonly order?: number
  readonly replica: string
  readonly commandId: string
  readonly type: Command['type']
  readonly refused: RefusalCode
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What somebody was typing on the console and has not proposed yet. */
export interface DraftRow {
  readonly replica: string
  readonly kept: KeptDrafts
}

/** What this device may show of itself to the hub. One row. */
export interface CredentialRow {
  readonly name: 'device'
  readonly token: string | null
  readonly identity: Identity
}

/**
 * The page's IndexedDB: journals as confirmed, what is pending, what was refused, and the device's credential.
 * Durability is strict: what was acknowledged to the user is on the disk. The name carries no version, because a new
 * name would leave unsent work behind.
 */
export class ReplicaDatabase extends Dexie {
  readonly replicas: Table<ReplicaRow, string>
  readonly pending: Table<PendingRow, number>
  readonly refusals: Table<RefusalRow, number>
  readonly credentials: Table<CredentialRow, string>
  readonly exchanges: Table<ExchangeRow, string>
  readonly summaries: Table<SessionSummary, string>
  readonly drafts: Table<DraftRow, string>

  constructor(options: ConstructorParameters<typeof Dexie>[1] = {}) {
    super('caleol', { ...options, chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      ...journalTables,
      replicas: 'session',
      pending: '++order, &[replica+id], replica',
      refusals: '++order, &[replica+commandId], replica',
      exchanges: 'replica',
      credentials: 'name',
      summaries: 'id',
      drafts: 'replica',
    })
    this.replicas = this.table('replicas')
    this.pending = this.table('pending')
    this.refusals = this.table('refusals')
    this.exchanges = this.table('exchanges')
    this.credentials = this.table('credentials')
    this.summaries = this.table('summaries')
    this.drafts = this.table('drafts')
  }
}
