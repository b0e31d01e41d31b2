import type { DeskLedger } from '../../../server/replication/desk-ledger.ts'
import type { AcceptedCommand } from '../../../shared/ports/command-ledger.ts'
import type { Life } from '../world/life.ts'
import type { HubDisk } from './hub-disk.ts'

/** The commands that a desk accepted, on a simulated disk. */
export class SimLedger implements DeskLedger {
  readonly #disk: HubDisk
  readonly #life: Life

  constructor(disk: HubDisk, life: Life) {
    this.#disk = disk
    this.#life = life
  }

  keep(session: string, commands: readonly AcceptedCommand[]): Promise<void> {
    return this.#life.write(() => {
      const kept = this.#disk.commands.get(session) ?? new Map<string, AcceptedCommand>()
      for (const command of commands) if (!kept.has(command.id)) kept.set(command.id, command)
      this.#disk.commands.set(session, kept)
    })
  }

  of(session: string): Promise<ReadonlyMap<string, AcceptedCommand>> {
    return this.#life.read(() => new Map(this.#disk.commands.get(session)))
  }

  forget(session: string): Promise<void> {
    return this.#life.write(() => void this.#disk.commands.delete(session))
  }
}
