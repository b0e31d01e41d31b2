import { type BackOff, Retries } from '../../shared/sync/back-off.ts'

/** In milliseconds. */
const backOff: BackOff = { first: 2_000, longest: 15_000 }

/** `unanswered`: nobody told anything, and the question is worth asking again soon. */
export type QuestionEnd = 'answered' | 'unanswered'

/** A question asked again whenever its answer may be stale, or did not come; one at a time, and none once closed. */
export class RepeatedQuestion {
  readonly #question: () => Promise<QuestionEnd>
  readonly #retries: Retries
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false
  #isStale = false
  #isClosed = false

  constructor(question: () => Promise<QuestionEnd>, random: () => number = Math.random) {
    this.#question = question
    this.#retries = new Retries(backOff, random)
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  ask(): void {
    this.#isStale = true
    clearTimeout(this.#timer)
    if (!this.#isAsking) void this.#askUntilFresh()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  async #askUntilFresh(): Promise<void> {
    this.#isAsking = true
    try {
      while (this.#isStale && !this.#isClosed) {
        this.#isStale = false
        this.#settle(await this.#question())
      }
    } finally {
      this.#isAsking = false
    }
  }

  #settle(end: QuestionEnd): void {
    if (end === 'answered') this.#retries.reset()
    else if (!this.#isClosed) this.#timer = setTimeout(() => this.ask(), this.#retries.failed())
  }
}
