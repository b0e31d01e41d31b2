import type { Backend } from '../../../shared/ports/backend.ts'
import type { ListingStore } from '../../adapters/listing-store.ts'
import { type QuestionEnd, RepeatedQuestion } from '../../app/repeated-question.ts'

/** `not-kept`: the hub answered, and this device could not store the list, which is shown from there alone. */
export type SessionsFeedState = 'asking' | 'fresh' | 'unreachable' | 'failed' | 'not-kept'

export interface SessionsFeedParts {
  readonly backend: Pick<Backend, 'sessions' | 'listen'>
  readonly listings: ListingStore
  readonly onState: (state: SessionsFeedState) => void
  readonly onFault: (error: unknown) => void
}

/** Keeps the device's copy of the list of sessions as the hub tells it; one question at a time. */
export class SessionsFeed {
  readonly #parts: SessionsFeedParts
  readonly #question = new RepeatedQuestion(() => this.#tellList())
  #stopListening: () => void = () => undefined

  constructor(parts: SessionsFeedParts) {
    this.#parts = parts
  }

  open(): void {
    const ask = () => this.#question.ask()
    this.#stopListening = this.#parts.backend.listen({
      news: ask,
      line: (state, session) => {
        if (state === 'up' && session === null) ask()
      },
    })
    ask()
  }

  close(): void {
    this.#question.close()
    this.#stopListening()
  }

  async #tellList(): Promise<QuestionEnd> {
    const state = await this.#fetch()
    if (!this.#question.isClosed) this.#parts.onState(state)
    return state === 'fresh' ? 'answered' : 'unanswered'
  }

  async #fetch(): Promise<SessionsFeedState> {
    const answer = await this.#parts.backend.sessions()
    if (answer.kind === 'failure') return answer.reason === 'unreachable' ? 'unreachable' : 'failed'
    try {
      await this.#parts.listings.replace(answer.sessions)
    } catch (error) {
      this.#parts.onFault(error)
      return 'not-kept'
    }
    return 'fresh'
  }
}
