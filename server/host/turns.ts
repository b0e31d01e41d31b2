export interface TurnLimits {
  /** How many works go on at once, for everybody. */
  readonly atOnce: number
  /** How many one caller may have asked for and not yet received. */
  readonly perCaller: number
}

/** Gives turns to work that is costly in memory: whoever comes later waits, in order; nobody fills the queue alone. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #asked = new Map<string, number>()
  readonly #waiting: (() => void)[] = []
  #working = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** What the work gives, once its turn has come; null, and nothing is done, when that caller already waits for too much. */
  async run<Answer>(caller: string, work: () => Promise<Answer>): Promise<Answer | null> {
    const asked = this.#asked.get(caller) ?? 0
    if (asked >= this.#limits.perCaller) return null
    this.#asked.set(caller, asked + 1)
    await this.#turn()
    try {
      return await work()
    } finally {
      this.#leave()
      this.#received(caller)
    }
  }

  /** A work that ends hands its place to the one that has waited longest. */
  async #turn(): Promise<void> {
    if (this.#working < this.#limits.atOnce) this.#working += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#working -= 1
    else next()
  }

  #received(caller: string): void {
    const left = (this.#asked.get(caller) ?? 0) - 1
    if (left > 0) this.#asked.set(caller, left)
    else this.#asked.delete(caller)
  }
}
