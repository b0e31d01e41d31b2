import { isKnownEvent } from '../../shared/domain/event-versions.ts'
import { isHoldEvent } from '../../shared/journal/hold.ts'
import { commandIdOf, emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import { DexieJournalStore } from './dexie-journal-store.ts'
import type { ReplicaDatabase } from './replica-database.ts'

/** How far a replica has come, and under which rights it was filled. */
export interface Position {
  readonly head: Head
  readonly rights: string
  readonly epoch: number
  /** False while the first pages of the journal are still coming. */
  readonly isWhole: boolean
}

const startPosition: Position = { head: emptyHead, rights: '', epoch: 0, isWhole: false }

/** Records as the hub sent them; `answered` are commands that it accepted and that no event here need confirm. */
export interface Arrival {
  readonly records: readonly JournalRecord[]
  readonly isLast: boolean
  readonly answered: readonly string[]
}

/** `broken`: the records do not continue the chain of hashes. `moved`: another tab wrote first; pull again. */
export type KeepAnswer = 'kept' | 'moved' | 'broken'

/**
 * One session's confirmed events in the page's database. A record is written only when the chain of hashes holds; the
 * pending commands that it confirms leave in the same transaction, so no screen sees them twice or not at all.
 */
export class ReplicaJournal {
  readonly #database: ReplicaDatabase
  readonly #store: DexieJournalStore
  readonly #replica: string

  constructor(database: ReplicaDatabase, replica: string) {
    this.#database = database
    this.#store = new DexieJournalStore(database)
    this.#replica = replica
  }

  async position(): Promise<Position> {
    const row = await this.#database.replicas.get(this.#replica)
    const head = await this.#store.head(this.#replica)
    if (row === undefined || head === null) return startPosition
    return { head, rights: row.rights, epoch: row.epoch, isWhole: row.isWhole }
  }

  read(after: number): Promise<readonly JournalRecord[]> {
    return this.#store.read(this.#replica, after)
  }

  /** Adds what follows. */
  async append(from: Position, { records, isLast, answered }: Arrival): Promise<KeepAnswer> {
    if (verifyChain(records, from.head).kind === 'broken') return 'broken'
    return this.#write(async () => {
      if (records.length > 0) {
        const answer = await this.#store.append(this.#replica, from.head, records)
        if (answer === 'conflict') return 'moved'
      }
      if (isLast && !from.isWhole) await this.#database.replicas.update(this.#replica, { isWhole: true })
      await this.#confirm(records, isLast ? answered : [])
      return 'kept'
    })
  }

  /** Forgets the replica and starts again from these records, the first of the journal. */
  async reset(from: Position, rights: string, { records, isLast, answered }: Arrival): Promise<KeepAnswer> {
    if (records.length === 0 || verifyChain(records).kind === 'broken') return 'broken'
    return this.#write(async () => {
      if ((await this.position()).epoch !== from.epoch) return 'moved'
      await this.#store.remove(this.#replica)
      await this.#store.create(this.#replica, records)
      const row = { session: this.#replica, rights, epoch: from.epoch + 1, isWhole: isLast }
      await this.#database.replicas.put(row)
      await this.#confirm(records, isLast ? answered : [])
      return 'kept'
    })
  }

  async #confirm(records: readonly JournalRecord[], answered: readonly string[]): Promise<void> {
    const ids = new Set([...records.map(({ envelope }) => commandIdOf(envelope.id)), ...answered])
    const keys = [...ids].map((id) => [this.#replica, id])
    await this.#database.pending.where('[replica+id]').anyOf(keys).delete()
  }

  #write<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return this.#database.transaction('rw', ['journals', 'records', 'replicas', 'pending'], work)
  }
}

/** Whether this application can fold all of these; what it cannot read is kept for the version that can. */
export function areAllKnown(records: readonly JournalRecord[]): boolean {
  return records.every(({ envelope }) => isHoldEvent(envelope) || isKnownEvent(envelope.type, envelope.v))
}
