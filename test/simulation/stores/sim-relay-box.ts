import type { RelayBox } from '../../../server/replication/relay-box.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { PushAnswer } from '../../../shared/sync/messages.ts'
import type { RelayedWork } from '../../../shared/sync/relay.ts'
import type { Life } from '../world/life.ts'
import type { HubDisk } from './hub-disk.ts'

/** Work and answers on a simulated disk, forgotten by the server's clock as the database's rows are. */
export class SimRelayBox implements RelayBox {
  readonly #disk: HubDisk
  readonly #life: Life
  readonly #clock: Clock

  constructor(disk: HubDisk, life: Life, clock: Clock) {
    this.#disk = disk
    this.#life = life
    this.#clock = clock
  }

  put(hub: string, work: RelayedWork, life: number): Promise<void> {
    return this.#life.write(() => {
      const now = this.#now()
      for (const [id, { expiresAt }] of this.#disk.relays) if (expiresAt < now) this.#disk.relays.delete(id)
      this.#disk.relays.set(work.id, { hub, work, expiresAt: now + life, isTaken: false, answer: null })
    })
  }

  take(hub: string): Promise<readonly RelayedWork[]> {
    return this.#life.read(() => {
      const now = this.#now()
      const waiting = [...this.#disk.relays.values()].filter(
        (row) => row.hub === hub && !row.isTaken && row.expiresAt >= now,
      )
      for (const row of waiting) row.isTaken = true
      return waiting.map(({ work }) => work)
    })
  }

  answer(id: string, answer: PushAnswer): Promise<void> {
    return this.#life.write(() => {
      const row = this.#disk.relays.get(id)
      if (row !== undefined) row.answer = answer
    })
  }

  answerOf(id: string): Promise<PushAnswer | null> {
    return this.#life.read(() => this.#disk.relays.get(id)?.answer ?? null)
  }

  withdraw(id: string): Promise<boolean> {
    return this.#life.write(() => {
      const row = this.#disk.relays.get(id)
      return row !== undefined && !row.isTaken && this.#disk.relays.delete(id)
    })
  }

  remove(id: string): Promise<void> {
    return this.#life.write(() => void this.#disk.relays.delete(id))
  }

  #now(): number {
    return Date.parse(this.#clock.now())
  }
}
