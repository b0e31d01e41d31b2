import type { PushAnswer } from '../../shared/sync/messages.ts'
import type { RelayedWork } from '../../shared/sync/relay.ts'
import { noSignals, type Signals } from '../landlords/signals.ts'
import { Bell } from './bell.ts'
import type { RelayBox } from './relay-box.ts'

/** In milliseconds. */
export interface RelayTimes {
  /** How long work may wait for its hub to take it: longer, and the hub is away. */
  readonly taken: number
  /** How long in all, until its answer. */
  readonly answered: number
  /** Between two looks at what other servers of the same database wrote, should their signal be lost. */
  readonly look: number
}

export const usualRelayTimes: RelayTimes = { taken: 2_000, answered: 6_000, look: 250 }

/**
 * Hands commands to the hub that holds their session, and waits for its answer. Work and answers pass by the
 * organisation's database: whichever of its servers the hub and the device speak to, they meet there.
 */
export class Relays {
  readonly #box: RelayBox
  readonly #signals: Signals
  readonly #times: RelayTimes
  readonly #bell = new Bell()

  constructor(box: RelayBox, signals: Signals = noSignals, times: RelayTimes = usualRelayTimes) {
    this.#box = box
    this.#signals = signals
    this.#times = times
    signals.listen(({ kind }) => {
      if (kind !== 'grown') this.#bell.ring()
    })
  }

  /** The hub's answer; null when it is away. Nothing is lost then: whoever asked keeps its commands. */
  async ask(hub: string, work: RelayedWork): Promise<PushAnswer | null> {
    await this.#box.put(hub, work, this.#times.answered)
    this.#wake()
    const answer = await this.#until(this.#times.taken, () => this.#box.answerOf(work.id))
    if (answer !== null) return answer
    if (await this.#box.withdraw(work.id)) return null
    const late = await this.#until(this.#times.answered, () => this.#box.answerOf(work.id))
    await this.#box.remove(work.id)
    return late
  }

  /** The work that waits for a hub, once there is some; none after the wait, or when the server stops. */
  async next(hub: string, wait: number, stop: AbortSignal): Promise<readonly RelayedWork[]> {
    const ring = () => this.#bell.ring()
    stop.addEventListener('abort', ring)
    const work = await this.#until(wait, async () => {
      if (stop.aborted) return []
      const found = await this.#box.take(hub)
      return found.length > 0 ? found : null
    })
    stop.removeEventListener('abort', ring)
    return work ?? []
  }

  async answer(answers: readonly { readonly id: string; readonly answer: PushAnswer }[]): Promise<void> {
    for (const { id, answer } of answers) await this.#box.answer(id, answer)
    if (answers.length > 0) this.#wake()
  }

  /** Whoever waits here, and at the other servers. */
  #wake(): void {
    this.#bell.ring()
    this.#signals.send({ kind: 'relay' })
  }

  /** What the look finds, as soon as it finds something; null after that many milliseconds. */
  async #until<Found>(milliseconds: number, look: () => Promise<Found | null>): Promise<Found | null> {
    const end = performance.now() + milliseconds
    for (;;) {
      const found = await look()
      const left = end - performance.now()
      if (found !== null || left <= 0) return found
      await this.#bell.wait(Math.min(this.#times.look, left))
    }
  }
}
