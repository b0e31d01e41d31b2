import { apiPaths } from '../../shared/sync/http-api.ts'
import { erasedReportAnswer, standingAnswer } from '../../shared/sync/retention-messages.ts'
import { callServer, timeouts } from './http-call.ts'

/** What a device may still ask of its server once its access has ended. */
export class StandingLine {
  readonly #origin: string
  readonly #fetch: typeof fetch

  constructor(origin: string, fetch: typeof globalThis.fetch) {
    this.#origin = origin
    this.#fetch = fetch
  }

  /** Whether the device is to erase what it holds. */
  standing(token: string) {
    const path = `${this.#origin}${apiPaths.standing}`
    const request = { method: 'GET', path, answer: standingAnswer, timeout: timeouts.usual } as const
    return callServer({ fetch: this.#fetch, token }, request)
  }

  /** The device's receipt that it holds nothing any more. */
  reportErased(token: string, unsent: number) {
    const path = `${this.#origin}${apiPaths.erased}`
    const request = { method: 'POST', path, body: { unsent }, answer: erasedReportAnswer } as const
    return callServer({ fetch: this.#fetch, token }, { ...request, timeout: timeouts.usual })
  }
}
