/** A question asked again whenever its answer may be stale; one at a time, and none once closed. */
export class RepeatedQuestion {
  readonly #question: () => Promise<void>
  #isAsking = false
  #isStale = false
  #isClosed = false

  constructor(question: () => Promise<void>) {
    this.#question = question
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  ask(): void {
    this.#isStale = true
    if (!this.#isAsking) void this.#askUntilFresh()
  }

  close(): void {
    this.#isClosed = true
  }

  async #askUntilFresh(): Promise<void> {
    this.#isAsking = true
    while (this.#isStale && !this.#isClosed) {
      this.#isStale = false
      await this.#question()
    }
    this.#isAsking = false
  }
}
