/** The last things that happened, in words, for whoever has to understand a failure. */
export class Trace {
  readonly #limit: number
  readonly #lines: string[] = []

  /** `limit` 0 keeps nothing: the fastest, for a schedule that is run again only if it fails. */
  constructor(limit: number) {
    this.#limit = limit
  }

  get isOn(): boolean {
    return this.#limit > 0
  }

  add(at: number, who: string, what: string): void {
    if (this.#limit === 0) return
    this.#lines.push(`${(at / 1000).toFixed(3).padStart(9)} s  ${who.padEnd(12)} ${what}`)
    if (this.#lines.length > this.#limit) this.#lines.shift()
  }

  lines(): readonly string[] {
    return this.#lines
  }
}
