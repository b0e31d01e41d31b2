import type { Command } from '../../shared/domain/commands.ts'
import { canonicalJson } from '../../shared/util/canonical-json.ts'
import type { ReportedRefusal } from '../app/sitting-context.ts'
import { type ConfirmedFold, emptyFold, foldFurther } from './confirmed-fold.ts'
import { openExchangeEnd } from './exchange-end.ts'
import type { OutboxRow, RefusedRow, ReplicaCellRow, RunRow } from './replica-database.ts'
import { areAllKnown, type ReplicaJournal } from './replica-journal.ts'
import { openPosition, type SealedPosition } from './replica-position.ts'
import type { ReplicaQueue } from './replica-queue.ts'
import type { RoundEnd } from './replica-sync.ts'
import type { DeviceStore } from './vault/device-store.ts'

/** What the database holds of a session at one moment. */
export interface Reading {
  readonly fold: ConfirmedFold
  /** False while the first pages of the journal are still coming. */
  readonly isWhole: boolean
  readonly commands: readonly Command[]
  readonly refusals: readonly ReportedRefusal[]
  readonly exchange: RoundEnd | null
}

/** Whether a screen would show the same of both. Commands and refusals never change under their id. */
export function isSameReading(one: Reading, other: Reading): boolean {
  return (
    one.fold === other.fold &&
    one.isWhole === other.isWhole &&
    canonicalJson(one.exchange) === canonicalJson(other.exchange) &&
    one.commands.map(({ id }) => id).join() === other.commands.map(({ id }) => id).join() &&
    one.refusals.map(({ commandId }) => commandId).join() ===
      other.refusals.map(({ commandId }) => commandId).join()
  )
}

const tables = ['heads', 'runs', 'positions', 'outbox', 'refused', 'exchangeEnds']

/** Reads a replica from the database and folds what is new since the last reading. */
export class ReplicaReader {
  readonly #store: DeviceStore
  readonly #replica: string
  readonly #journal: ReplicaJournal
  readonly #queue: ReplicaQueue
  #fold: ConfirmedFold = emptyFold(0)

  constructor(store: DeviceStore, name: string, journal: ReplicaJournal, queue: ReplicaQueue) {
    this.#store = store
    this.#replica = store.vault.idOf(name)
    this.#journal = journal
    this.#queue = queue
  }

  /** Everything from one transaction. `update-needed`: an event there is of a later version than this application. */
  async read(): Promise<Reading | 'update-needed'> {
    const { database } = this.#store
    // Dexie keeps its transaction across `await` in a function that is itself `async`, and in no other.
    const rows = await database.transaction('r', tables, async () => await this.#rows())
    const position = await openPosition(this.#store.vault, rows.position)
    const base = position.epoch === this.#fold.epoch ? this.#fold : emptyFold(position.epoch)
    const records = await this.#journal.openRuns(rows.runs, base.head.length)
    if (!areAllKnown(records)) return 'update-needed'
    this.#fold = foldFurther(base, records)
    return { fold: this.#fold, isWhole: position.isWhole, ...(await this.#opened(rows)) }
  }

  /** Changes whenever something is worth reading again, written by this tab or another. */
  async marks(): Promise<readonly unknown[]> {
    const { outbox, refused, heads, positions, exchangeEnds } = this.#store.database
    const pending = await outbox.where('replica').equals(this.#replica).primaryKeys()
    const refusals = await refused.where('replica').equals(this.#replica).primaryKeys()
    const rows = [heads, positions, exchangeEnds].map((table) => table.get(this.#replica))
    return [pending, refusals, await Promise.all(rows)]
  }

  async #rows(): Promise<SealedRows> {
    const position = await this.#journal.sealedPosition()
    const after = (position.row?.epoch ?? 0) === this.#fold.epoch ? this.#fold.head.length : 0
    return {
      position,
      runs: await this.#journal.sealedRuns(after),
      commands: await this.#queue.sealedCommands(),
      refusals: await this.#queue.sealedRefusals(),
      exchange: await this.#store.database.exchangeEnds.get(this.#replica),
    }
  }

  async #opened(rows: SealedRows): Promise<Omit<Reading, 'fold' | 'isWhole'>> {
    return {
      commands: await this.#queue.openCommands(rows.commands),
      refusals: await this.#queue.openRefusals(rows.refusals),
      exchange: rows.exchange === undefined ? null : await openExchangeEnd(this.#store.vault, rows.exchange),
    }
  }
}

interface SealedRows {
  readonly position: SealedPosition
  readonly runs: readonly RunRow[]
  readonly commands: readonly OutboxRow[]
  readonly refusals: readonly RefusedRow[]
  readonly exchange: ReplicaCellRow | undefined
}
