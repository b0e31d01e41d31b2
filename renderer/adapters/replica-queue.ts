import type { Command } from '../../shared/domain/commands.ts'
import type { Refusal } from '../../shared/domain/refusal.ts'
import type { ReportedRefusal } from '../app/sitting-context.ts'
import type { OutboxRow, RefusedRow } from './replica-database.ts'
import type { DeviceStore } from './vault/device-store.ts'
import { unlessErased } from './vault/unless-erased.ts'

/**
 * One author's unsent commands of one session, and what was refused of them. A command leaves in two ways only:
 * confirmed by its events, or refused; a refusal leaves when somebody has read it.
 */
export class ReplicaQueue {
  readonly #store: DeviceStore
  readonly #replica: string

  /** `name` is the replica's key; the database sees its opaque id alone. */
  constructor(store: DeviceStore, name: string) {
    this.#store = store
    this.#replica = store.vault.idOf(name)
  }

  /** Durable when this resolves. Rejects on a device that was erased: nobody would ever send it. */
  async add(command: Command): Promise<void> {
    const { database, vault } = this.#store
    const row = await sealedCommand(vault, this.#replica, command)
    const added = await unlessErased(database, ['outbox'], async () => await database.outbox.add(row))
    if (added === 'erased') throw new Error('this device was erased')
  }

  /** In the order of sending. */
  async list(): Promise<readonly Command[]> {
    return this.openCommands(await this.sealedCommands())
  }

  /** Reads alone, as `sealedRefusals` does: may stand in a transaction. */
  sealedCommands(): Promise<readonly OutboxRow[]> {
    return this.#store.database.outbox.where('replica').equals(this.#replica).sortBy('order')
  }

  openCommands(rows: readonly OutboxRow[]): Promise<readonly Command[]> {
    return Promise.all(rows.map((row) => this.#store.vault.open<Command>(row.cell, outboxPlace(row))))
  }

  /** The command will not be done: it leaves the queue and its reason stays. */
  async refuse(command: Pick<Command, 'id' | 'type'>, refusal: Refusal): Promise<void> {
    const { database, vault } = this.#store
    const { refused, message, details } = refusal
    const reported = { commandId: command.id, type: command.type, refused, message, details }
    const row = await sealedRefusal(vault, this.#replica, reported)
    await unlessErased(database, ['outbox', 'refused'], async () => {
      await database.outbox.where('[replica+id]').equals([this.#replica, command.id]).delete()
      await database.refused.put(row)
    })
  }

  /** The oldest first. */
  sealedRefusals(): Promise<readonly RefusedRow[]> {
    return this.#store.database.refused.where('replica').equals(this.#replica).sortBy('order')
  }

  openRefusals(rows: readonly RefusedRow[]): Promise<readonly ReportedRefusal[]> {
    return Promise.all(
      rows.map((row) => this.#store.vault.open<ReportedRefusal>(row.cell, refusedPlace(row))),
    )
  }

  async dismiss(commandId: string): Promise<void> {
    const { refused } = this.#store.database
    await refused.where('[replica+commandId]').equals([this.#replica, commandId]).delete()
  }
}

/** A command as the outbox of that replica keeps it. */
export async function sealedCommand(
  vault: DeviceStore['vault'],
  replica: string,
  command: Command,
): Promise<OutboxRow> {
  const place = { replica, id: command.id }
  return { ...place, cell: await vault.seal(command, outboxPlace(place)) }
}

export async function sealedRefusal(
  vault: DeviceStore['vault'],
  replica: string,
  refusal: ReportedRefusal,
): Promise<RefusedRow> {
  const place = { replica, commandId: refusal.commandId }
  return { ...place, cell: await vault.seal(refusal, refusedPlace(place)) }
}

function outboxPlace({ replica, id }: Pick<OutboxRow, 'replica' | 'id'>): string {
  return `outbox/${replica}/${id}`
}

function refusedPlace({ replica, commandId }: Pick<RefusedRow, 'replica' | 'commandId'>): string {
  return `refused/${replica}/${commandId}`
}
