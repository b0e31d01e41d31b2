import type { LineState } from '../../shared/ports/backend.ts'
import { type BackOff, Retries } from '../../shared/sync/back-off.ts'
import type { News } from '../../shared/sync/messages.ts'
import { promptRound, type ReplicaSyncParts, type RoundEnd, syncRound } from './replica-sync.ts'
import { WakeUp } from './wake-up.ts'

export interface ExchangeLoopParts {
  readonly exchange: ReplicaSyncParts
  /** Milliseconds to the next round when nothing calls for one: after a complete one, after some that found nobody. */
  readonly pauses: { readonly idle: number; readonly retry: BackOff }
  /** From 0 to 1, to spread the tries of many devices. */
  readonly random: () => number
  /** Keeps how a round ended, before the next begins. */
  readonly ended: (end: RoundEnd) => Promise<void>
  /** Hears of a round, or of its keeping, that could not be made. */
  readonly failed: (error: unknown) => void
}

/** Round after round with the hub: as soon as something calls for one, else after a pause that grows with each failure. */
export class ExchangeLoop {
  readonly #parts: ExchangeLoopParts
  readonly #wakeUp = new WakeUp()
  readonly #retries: Retries
  /** What was told since the last round began; of no use to a replica that is not in step, nor to a second window. */
  readonly #heard: News[] = []
  /** The last round was complete, and the line has been up since. */
  #isInStep = false

  constructor(parts: ExchangeLoopParts) {
    this.#parts = parts
    this.#retries = new Retries(parts.pauses.retry, parts.random)
  }

  /** Until `signal` says otherwise; `ring` then ends its waiting. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.#wakeUp.wait(await this.#round())
  }

  /** There is something to send, or to look at. */
  ring(): void {
    this.#wakeUp.ring()
  }

  hear(news: News): void {
    if (this.#isInStep) this.#heard.push(news)
    this.#wakeUp.ring()
  }

  /** A line that is back need not wait for the next try; behind one that was cut the hub may be another than it was. */
  lineIs(state: LineState): void {
    if (state === 'down') {
      this.#isInStep = false
      return
    }
    this.#retries.reset()
    this.#wakeUp.ring()
  }

  /** The pause behind it, in milliseconds. */
  async #round(): Promise<number> {
    const isDone = await this.#tryRound()
    if (!isDone) return this.#retries.failed()
    this.#retries.reset()
    return this.#parts.pauses.idle
  }

  async #tryRound(): Promise<boolean> {
    const { ended, failed } = this.#parts
    try {
      const end = await this.#exchange()
      // A line that was cut meanwhile has said so.
      this.#isInStep &&= end.kind === 'done'
      await ended(end)
      return end.kind === 'done'
    } catch (error) {
      this.#isInStep = false
      failed(error)
      return false
    }
  }

  #exchange(): Promise<RoundEnd> {
    const { exchange } = this.#parts
    const heard = this.#heard.splice(0)
    const wasInStep = this.#isInStep
    this.#isInStep = true
    return wasInStep ? promptRound(exchange, heard) : syncRound(exchange)
  }
}
