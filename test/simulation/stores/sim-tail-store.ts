import type { MissingTail, TailStore } from '../../../server/replication/tail-store.ts'
import type { Life } from '../world/life.ts'
import type { HubDisk } from './hub-disk.ts'

/** The ends of journals that a hub lacked after a restore, on a simulated disk. */
export class SimTailStore implements TailStore {
  readonly #disk: HubDisk
  readonly #life: Life

  constructor(disk: HubDisk, life: Life) {
    this.#disk = disk
    this.#life = life
  }

  note(tail: MissingTail): Promise<void> {
    return this.#life.write(() => {
      const key = `${tail.session}/${tail.head.hash}`
      const known = this.#disk.tails.get(key)
      if (known === undefined) this.#disk.tails.set(key, tail)
      else if (known.outcome === 'awaited') {
        this.#disk.tails.set(key, { ...known, outcome: tail.outcome, settledAt: tail.settledAt })
      }
    })
  }

  of(session: string): Promise<readonly MissingTail[]> {
    return this.#life.read(() => this.#all().filter((tail) => tail.session === session))
  }

  all(): Promise<readonly MissingTail[]> {
    return this.#life.read(() => this.#all())
  }

  awaited(): Promise<readonly MissingTail[]> {
    return this.#life.read(() => this.#all().filter(({ outcome }) => outcome === 'awaited'))
  }

  #all(): readonly MissingTail[] {
    return [...this.#disk.tails.values()]
  }
}
