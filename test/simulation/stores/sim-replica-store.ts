import type { Arrival, KeepAnswer } from '../../../renderer/adapters/replica-journal.ts'
import type { Position } from '../../../renderer/adapters/replica-position.ts'
import type { SyncJournal, SyncQueue } from '../../../renderer/adapters/replica-sync.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import type { Refusal } from '../../../shared/domain/refusal.ts'
import { headAfter, sameHead } from '../../../shared/journal/continuity.ts'
import { commandIdOf, emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import type { Life } from '../world/life.ts'
import type { DeviceDisk } from './device-disk.ts'

/**
 * A replica on a simulated disk: what `ReplicaJournal` and `ReplicaQueue` promise of IndexedDB, each call one
 * transaction that a crash comes before or behind.
 */
export class SimReplicaStore implements SyncJournal, SyncQueue {
  readonly #disk: DeviceDisk
  readonly #life: Life
  readonly #changed: () => void

  /** `changed` is called behind every writing, as live queries are in every window. */
  constructor(disk: DeviceDisk, life: Life, changed: () => void) {
    this.#disk = disk
    this.#life = life
    this.#changed = changed
  }

  position(): Promise<Position> {
    return this.#life.read(() => this.#disk.position)
  }

  read(after: number): Promise<readonly JournalRecord[]> {
    return this.#life.read(() => this.#disk.records.slice(after))
  }

  async append(from: Position, { records, isLast, answered }: Arrival): Promise<KeepAnswer> {
    if (verifyChain(records, from.head).kind === 'broken') return 'broken'
    if (records.length === 0 && answered.length === 0 && from.isWhole) return 'kept'
    return this.#write(() => {
      const { position } = this.#disk
      if (records.length > 0 && !sameHead(position.head, from.head)) return 'moved'
      this.#disk.records = [...this.#disk.records, ...records]
      this.#disk.position = {
        ...position,
        head: headAfter(position.head, records),
        isWhole: position.isWhole || isLast,
      }
      this.#confirm(records, isLast ? answered : [])
      return 'kept'
    })
  }

  async reset(from: Position, rights: string, { records, isLast, answered }: Arrival): Promise<KeepAnswer> {
    if (records.length === 0 || verifyChain(records).kind === 'broken') return 'broken'
    return this.#write(() => {
      const { epoch } = this.#disk.position
      if (epoch !== from.epoch) return 'moved'
      this.#disk.records = records
      const head = headAfter(emptyHead, records)
      this.#disk.position = { head, rights, epoch: epoch + 1, isWhole: isLast }
      this.#confirm(records, isLast ? answered : [])
      return 'kept'
    })
  }

  add(command: Command): Promise<void> {
    return this.#write(() => {
      this.#disk.pending = [...this.#disk.pending, command]
    })
  }

  list(): Promise<readonly Command[]> {
    return this.#life.read(() => this.#disk.pending)
  }

  refuse({ id, type }: Pick<Command, 'id' | 'type'>, refusal: Refusal): Promise<void> {
    return this.#write(() => {
      this.#disk.pending = this.#disk.pending.filter((command) => command.id !== id)
      const others = this.#disk.refusals.filter(({ commandId }) => commandId !== id)
      this.#disk.refusals = [...others, { ...refusal, commandId: id, type }]
    })
  }

  #confirm(records: readonly JournalRecord[], answered: readonly string[]): void {
    const ids = new Set([...records.map(({ envelope }) => commandIdOf(envelope.id)), ...answered])
    this.#disk.pending = this.#disk.pending.filter(({ id }) => !ids.has(id))
  }

  #write<Answer>(change: () => Answer): Promise<Answer> {
    return this.#life.write(() => {
      const answer = change()
      this.#changed()
      return answer
    })
  }
}
