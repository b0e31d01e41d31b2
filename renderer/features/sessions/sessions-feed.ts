import type { Backend } from '../../../shared/ports/backend.ts'
import type { ListingStore } from '../../adapters/listing-store.ts'
import { RepeatedQuestion } from '../../app/repeated-question.ts'

export type SessionsFeedState = 'asking' | 'fresh' | 'unreachable' | 'failed'

export interface SessionsFeedParts {
  readonly backend: Pick<Backend, 'sessions' | 'listen'>
  readonly listings: ListingStore
  readonly onState: (state: SessionsFeedState) => void
}

/** Keeps the device's copy of the list of sessions as the hub tells it; one question at a time. */
export class SessionsFeed {
  readonly #parts: SessionsFeedParts
  readonly #question = new RepeatedQuestion(async () => this.#parts.onState(await this.#fetch()))
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

  async #fetch(): Promise<SessionsFeedState> {
    const answer = await this.#parts.backend.sessions()
    if (answer.kind === 'failure') return answer.reason === 'unreachable' ? 'unreachable' : 'failed'
    await this.#parts.listings.replace(answer.sessions)
    return 'fresh'
  }
}
