import { isKnownEvent } from '../../shared/domain/event-versions.ts'
import { erasureIn, isAdministrative } from '../../shared/journal/erasure.ts'
import { commandIdOf, emptyHead, type JournalRecord } from '../../shared/journal/record.ts'
import { verifyLongChain } from '../../shared/journal/verify.ts'
import type { RunRow } from './replica-database.ts'
import { keptNames } from './replica-key.ts'
import {
  openPosition,
  type Position,
  type SealedPosition,
  sealedPositionRow,
  startPosition,
} from './replica-position.ts'
import { SealedJournals } from './sealed-journals.ts'
import type { DeviceStore } from './vault/device-store.ts'
import { unlessErased } from './vault/unless-erased.ts'
import { hashAll } from './web-hashes.ts'

/** Records as the hub sent them; `answered` are commands that it accepted and that no event here need confirm. */
export interface Arrival {
  readonly records: readonly JournalRecord[]
  readonly isLast: boolean
  readonly answered: readonly string[]
}

/**
 * `broken`: the records do not continue the chain of hashes. `moved`: another tab wrote first; pull again. `erased`: they
 * end with the erasure of the session, or the device was erased: nothing of it is kept here any more.
 */
export type KeepAnswer = 'kept' | 'moved' | 'broken' | 'erased'

/**
 * One session's confirmed events in the page's database. A record is written only when the chain of hashes holds; the
 * pending commands that it confirms leave in the same transaction, so no screen sees them twice or not at all.
 */
export class ReplicaJournal {
  readonly #store: DeviceStore
  readonly #journals: SealedJournals
  readonly #name: string
  readonly #replica: string

  /** `name` is the replica's key; the database sees its opaque id alone. */
  constructor(store: DeviceStore, name: string) {
    this.#store = store
    this.#journals = new SealedJournals(store)
    this.#name = name
    this.#replica = store.vault.idOf(name)
  }

  async position(): Promise<Position> {
    const { database } = this.#store
    const sealed = await database.transaction(
      'r',
      database.positions,
      database.heads,
      async () => await this.sealedPosition(),
    )
    return openPosition(this.#store.vault, sealed)
  }

  /** Reads alone: may stand in a transaction. */
  async sealedPosition(): Promise<SealedPosition> {
    const row = await this.#store.database.positions.get(this.#replica)
    return { row, head: await this.#journals.head(this.#replica) }
  }

  /** Reads alone: may stand in a transaction. */
  sealedRuns(after: number): Promise<readonly RunRow[]> {
    return this.#journals.runsBehind(this.#replica, after)
  }

  /** The records behind a position, in order. */
  async read(after: number): Promise<readonly JournalRecord[]> {
    return this.openRuns(await this.sealedRuns(after), after)
  }

  async openRuns(runs: readonly RunRow[], after: number): Promise<readonly JournalRecord[]> {
    const records = await this.#journals.open(runs)
    return records.filter(({ envelope }) => envelope.seq > after)
  }

  /** Adds what follows. */
  async append(from: Position, { records, isLast, answered }: Arrival): Promise<KeepAnswer> {
    // Nothing came and nothing is confirmed: most rounds, which need not wait for the disk.
    if (records.length === 0 && answered.length === 0 && from.isWhole) return 'kept'
    if ((await verifyLongChain(records, from.head, hashAll)).kind === 'broken') return 'broken'
    if (erasureIn(records) !== null) return this.#forget()
    const run = records.length === 0 ? null : await this.#journals.seal(this.#replica, from.head, records)
    return this.#write(async () => {
      if (run !== null && (await this.#journals.add(run)) === 'conflict') return 'moved'
      if (isLast && !from.isWhole)
        await this.#store.database.positions.update(this.#replica, { isWhole: true })
      await this.#confirm(records, isLast ? answered : [])
      return 'kept'
    })
  }

  /** Forgets the replica and starts again from these records, the first of the journal. */
  async reset(from: Position, rights: string, { records, isLast, answered }: Arrival): Promise<KeepAnswer> {
    if (records.length === 0) return 'broken'
    if ((await verifyLongChain(records, emptyHead, hashAll)).kind === 'broken') return 'broken'
    if (erasureIn(records) !== null) return this.#forget()
    const run = await this.#journals.seal(this.#replica, emptyHead, records)
    const { vault } = this.#store
    const place = { epoch: from.epoch + 1, isWhole: isLast }
    const row = await sealedPositionRow(vault, { name: this.#name, rights }, place)
    return this.#write(async () => {
      const present = await this.#store.database.positions.get(this.#replica)
      if ((present?.epoch ?? startPosition.epoch) !== from.epoch) return 'moved'
      await this.#journals.restart(run)
      await this.#store.database.positions.put(row)
      await this.#confirm(records, isLast ? answered : [])
      return 'kept'
    })
  }

  /** Everything of the session but commands that were never answered, which the screens tell. */
  async #forget(): Promise<'erased'> {
    const { database } = this.#store
    const { heads, runs, positions, writings, readings, refused } = database
    await database.transaction('rw', [heads, runs, positions, writings, readings, refused], async () => {
      await this.#journals.remove(this.#replica)
      await positions.delete(this.#replica)
      await writings.bulkDelete(keptNames(this.#name).map((name) => this.#store.vault.idOf(name)))
      await readings.where('replica').equals(this.#replica).delete()
      await refused.where('replica').equals(this.#replica).delete()
    })
    return 'erased'
  }

  /** What its events confirm waits no more, nor was it refused: a signature may have arrived though its answer did not. */
  async #confirm(records: readonly JournalRecord[], answered: readonly string[]): Promise<void> {
    const ids = new Set([...records.map(({ envelope }) => commandIdOf(envelope.id)), ...answered])
    const keys = [...ids].map((id) => [this.#replica, id])
    const { outbox, refused } = this.#store.database
    await Promise.all([
      outbox.where('[replica+id]').anyOf(keys).delete(),
      refused.where('[replica+commandId]').anyOf(keys).delete(),
    ])
  }

  #write(work: () => Promise<KeepAnswer>): Promise<KeepAnswer> {
    return unlessErased(this.#store.database, ['heads', 'runs', 'positions', 'outbox', 'refused'], work)
  }
}

/** Whether this application can fold all of these; what it cannot read is kept for the version that can. */
export function areAllKnown(records: readonly JournalRecord[]): boolean {
  return records.every(
    ({ envelope }) => isAdministrative(envelope) || isKnownEvent(envelope.type, envelope.v),
  )
}
