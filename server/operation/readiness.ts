import type { DataPlace } from '../host/data-place.ts'

/** Whether a balancer may send calls here: the database answers, its tables are ours, and nobody asked us to stop. */
export class Readiness {
  readonly #place: Pick<DataPlace, 'isReady'>
  readonly #onFault: (error: unknown) => void
  #isStopping = false

  constructor(place: Pick<DataPlace, 'isReady'>, onFault: (error: unknown) => void) {
    this.#place = place
    this.#onFault = onFault
  }

  /** From now on the answer is no. */
  stop(): void {
    this.#isStopping = true
  }

  async isReady(): Promise<boolean> {
    if (this.#isStopping) return false
    try {
      return await this.#place.isReady()
    } catch (error) {
      // No answer is the answer; whoever runs the server finds why in its log.
      this.#onFault(error)
      return false
    }
  }
}
