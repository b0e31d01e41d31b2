import type { Command } from '../../shared/domain/commands.ts'
import { canonicalJson } from '../../shared/util/canonical-json.ts'
import type { ReportedRefusal } from '../app/sitting-context.ts'
import { type ConfirmedFold, emptyFold, foldFurther } from './confirmed-fold.ts'
import { openExchangeEnd } from './exchange-end.ts'
import type { OutboxRow, RefusedRow, ReplicaCellRow, RunRow } from './replica-database.ts'
import { areAllKnown, type ReplicaJournal } from './replica-journal.ts'
import { type SealedPosition, startPosition } from './replica-position.ts'
import type { ReplicaQueue } from './replica-queue.ts'
import type { RoundEnd } from './replica-sync.ts'
import { onTableChange } from './table-changes.ts'
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
    areSameRefusals(one.refusals, other.refusals)
  )
}

/** Refusals never change under their id. */
export function areSameRefusals(one: Reading['refusals'], other: Reading['refusals']): boolean {
  return one.map(({ commandId }) => commandId).join() === other.map(({ commandId }) => commandId).join()
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
    const base = this.#baseOf(rows.position)
    const [records, opened] = await Promise.all([
      this.#journal.openRuns(rows.runs, base.head.length),
      this.#opened(rows),
    ])
    if (!areAllKnown(records)) return 'update-needed'
    this.#fold = foldFurther(base, records)
    return { fold: this.#fold, isWhole: rows.position.row?.isWhole ?? startPosition.isWhole, ...opened }
  }

  /** What was folded of the journal that stands there; a journal that was started again is folded from its first record. */
  #baseOf({ row }: SealedPosition): ConfirmedFold {
    const epoch = row?.epoch ?? startPosition.epoch
    return epoch === this.#fold.epoch ? this.#fold : emptyFold(epoch)
  }

  /** Calls `changed` whenever something may be worth reading again, written by this window or another. */
  onChange(changed: () => void): () => void {
    return onTableChange(this.#store.database, tables, changed)
  }

  async #rows(): Promise<SealedRows> {
    const position = await this.#journal.sealedPosition()
    const [runs, commands, refusals, exchange] = await Promise.all([
      this.#journal.sealedRuns(this.#baseOf(position).head.length),
      this.#queue.sealedCommands(),
      this.#queue.sealedRefusals(),
      this.#store.database.exchangeEnds.get(this.#replica),
    ])
    return { position, runs, commands, refusals, exchange }
  }

  async #opened(rows: SealedRows): Promise<Omit<Reading, 'fold' | 'isWhole'>> {
    const [commands, refusals, exchange] = await Promise.all([
      this.#queue.openCommands(rows.commands),
      this.#queue.openRefusals(rows.refusals),
      rows.exchange === undefined ? null : openExchangeEnd(this.#store.vault, rows.exchange),
    ])
    return { commands, refusals, exchange }
  }
}

interface SealedRows {
  readonly position: SealedPosition
  readonly runs: readonly RunRow[]
  readonly commands: readonly OutboxRow[]
  readonly refusals: readonly RefusedRow[]
  readonly exchange: ReplicaCellRow | undefined
}
