import type { Command } from '../../shared/domain/commands.ts'
import type { JournalRecord } from '../../shared/journal/record.ts'
import { canonicalJson } from '../../shared/util/canonical-json.ts'
import type { ReportedRefusal } from '../app/sitting-context.ts'
import { type ConfirmedFold, emptyFold, foldFurther } from './confirmed-fold.ts'
import type { ReplicaDatabase } from './replica-database.ts'
import { areAllKnown, type Position, type ReplicaJournal } from './replica-journal.ts'
import type { ReplicaQueue } from './replica-queue.ts'
import type { RoundEnd } from './replica-sync.ts'

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

const tables = ['journals', 'records', 'replicas', 'pending', 'refusals', 'exchanges']

/** Reads a replica from the database and folds what is new since the last reading. */
export class ReplicaReader {
  readonly #database: ReplicaDatabase
  readonly #replica: string
  readonly #journal: ReplicaJournal
  readonly #queue: ReplicaQueue
  #fold: ConfirmedFold = emptyFold(0)

  constructor(database: ReplicaDatabase, replica: string, journal: ReplicaJournal, queue: ReplicaQueue) {
    this.#database = database
    this.#replica = replica
    this.#journal = journal
    this.#queue = queue
  }

  /** Everything from one transaction. `update-needed`: an event there is of a later version than this application. */
  async read(): Promise<Reading | 'update-needed'> {
    const { position, records, ...rest } = await this.#rows()
    if (!areAllKnown(records)) return 'update-needed'
    const base = position.epoch === this.#fold.epoch ? this.#fold : emptyFold(position.epoch)
    this.#fold = foldFurther(base, records)
    return { fold: this.#fold, isWhole: position.isWhole, ...rest }
  }

  /** Changes whenever something is worth reading again, written by this tab or another. */
  async marks(): Promise<readonly unknown[]> {
    const pending = await this.#database.pending.where('replica').equals(this.#replica).primaryKeys()
    const refusals = await this.#database.refusals.where('replica').equals(this.#replica).primaryKeys()
    const rows = ['journals', 'replicas', 'exchanges'].map((name) =>
      this.#database.table(name).get(this.#replica),
    )
    return [pending, refusals, await Promise.all(rows)]
  }

  #rows(): Promise<Rows> {
    return this.#database.transaction('r', tables, async () => {
      const position = await this.#journal.position()
      const after = position.epoch === this.#fold.epoch ? this.#fold.head.length : 0
      const exchange = await this.#database.exchanges.get(this.#replica)
      return {
        position,
        records: await this.#journal.read(after),
        commands: await this.#queue.list(),
        refusals: await this.#queue.refusals(),
        exchange: exchange?.end ?? null,
      }
    })
  }
}

interface Rows extends Omit<Reading, 'fold' | 'isWhole'> {
  readonly position: Position
  readonly records: readonly JournalRecord[]
}
