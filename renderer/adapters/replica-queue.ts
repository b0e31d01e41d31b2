import type { Command } from '../../shared/domain/commands.ts'
import type { Refusal } from '../../shared/domain/refusal.ts'
import type { ReportedRefusal } from '../app/sitting-context.ts'
import type { ReplicaDatabase } from './replica-database.ts'

/**
 * One author's unsent commands of one session, and what was refused of them. A command leaves in two ways only:
 * confirmed by its events, or refused; a refusal leaves when somebody has read it.
 */
export class ReplicaQueue {
  readonly #database: ReplicaDatabase
  readonly #replica: string

  constructor(database: ReplicaDatabase, replica: string) {
    this.#database = database
    this.#replica = replica
  }

  /** Durable when this resolves. */
  async add(command: Command): Promise<void> {
    await this.#database.pending.add({ replica: this.#replica, id: command.id, command })
  }

  /** In the order of sending. */
  async list(): Promise<readonly Command[]> {
    const rows = await this.#database.pending.where('replica').equals(this.#replica).sortBy('order')
    return rows.map((row) => row.command)
  }

  /** The command will not be done: it leaves the queue and its reason stays. */
  async refuse(command: Pick<Command, 'id' | 'type'>, refusal: Refusal): Promise<void> {
    const { refused, message, details } = refusal
    const { id: commandId, type } = command
    await this.#database.transaction('rw', this.#database.pending, this.#database.refusals, async () => {
      await this.#database.pending.where('[replica+id]').equals([this.#replica, commandId]).delete()
      await this.#database.refusals.put({
        replica: this.#replica,
        commandId,
        type,
        refused,
        message,
        details,
      })
    })
  }

  /** The oldest first. */
  async refusals(): Promise<readonly ReportedRefusal[]> {
    const rows = await this.#database.refusals.where('replica').equals(this.#replica).sortBy('order')
    return rows.map(({ commandId, type, refused, message, details }) => ({
      commandId,
      type,
      refused,
      message,
      details,
    }))
  }

  async dismiss(commandId: string): Promise<void> {
    await this.#database.refusals.where('[replica+commandId]').equals([this.#replica, commandId]).delete()
  }
}
