import type { Scheduler } from './scheduler.ts'

/** What never comes: whoever waits for it has died. Each waits for one of its own, which goes with it. */
function never(): Promise<never> {
  return new Promise(() => undefined)
}

/**
 * One run of a process, from its start to its crash. Whatever it asks of the world passes here: once its life is over
 * nothing it does has an effect, and nothing it waits for comes.
 */
export class Life {
  readonly name: string
  readonly #scheduler: Scheduler
  readonly #onEnd: (() => void)[] = []
  #isOver = false

  constructor(name: string, scheduler: Scheduler) {
    this.name = name
    this.#scheduler = scheduler
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** The process dies between two steps. */
  end(): void {
    this.#isOver = true
    for (const tell of this.#onEnd.splice(0)) tell()
  }

  /** What the rest of the world does when it dies: lines that break. */
  whenOver(tell: () => void): void {
    this.#onEnd.push(tell)
  }

  /** A reading of the disk: at once, or a little later, so that others come in between. */
  read<Answer>(look: () => Answer): Promise<Answer> {
    if (this.#isOver) return never()
    const { draw } = this.#scheduler
    return draw.chance(90) ? Promise.resolve(look()) : this.#later(draw.integer(0, 3), look)
  }

  /** A writing of the disk, whole or not at all. A crash may come before it, or between it and its answer. */
  write<Answer>(change: () => Answer): Promise<Answer> {
    if (this.#isOver) return never()
    const { draw } = this.#scheduler
    return this.#later(draw.integer(0, 8), change, draw.chance(30) ? draw.integer(0, 4) : null)
  }

  /** A pause of this process, which its crash ends for good. */
  pause(milliseconds: number): Promise<void> {
    if (this.#isOver) return never()
    return this.#later(milliseconds, () => undefined)
  }

  #later<Answer>(delay: number, work: () => Answer, answer: number | null = null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#scheduler.after(delay, this, () => {
        try {
          const found = work()
          if (answer === null) resolve(found)
          else this.#scheduler.after(answer, this, () => resolve(found))
        } catch (error) {
          reject(error)
        }
      })
    })
  }
}
