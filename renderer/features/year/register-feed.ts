import type { Backend } from '../../../shared/ports/backend.ts'
import type { RegisterRequest } from '../../../shared/sync/register-messages.ts'
import type { YearRegister } from './register-context.ts'

interface RegisterFeedParts {
  readonly backend: Pick<Backend, 'register' | 'listen'>
  readonly request: RegisterRequest
  /** The sitting looked at: its own news change nothing, for its state is at hand. */
  readonly session: string
  readonly onRegister: (register: YearRegister) => void
}

/** Keeps the year's register as the hub tells it; one question at a time. */
export class RegisterFeed {
  readonly #parts: RegisterFeedParts
  #isAsking = false
  #isStale = false
  #isClosed = false
  #stopListening: () => void = () => undefined

  constructor(parts: RegisterFeedParts) {
    this.#parts = parts
  }

  open(): void {
    this.#stopListening = this.#parts.backend.listen({
      news: ({ session }) => (session === this.#parts.session ? undefined : this.ask()),
      line: (state) => (state === 'up' ? this.ask() : undefined),
    })
    this.ask()
  }

  close(): void {
    this.#isClosed = true
    this.#stopListening()
  }

  ask(): void {
    this.#isStale = true
    if (!this.#isAsking) void this.#askUntilFresh()
  }

  async #askUntilFresh(): Promise<void> {
    this.#isAsking = true
    while (this.#isStale && !this.#isClosed) {
      this.#isStale = false
      const register = await this.#fetch()
      if (!this.#isClosed) this.#parts.onRegister(register)
    }
    this.#isAsking = false
  }

  async #fetch(): Promise<YearRegister> {
    const answer = await this.#parts.backend.register(this.#parts.request)
    if (answer.kind === 'failure') return { kind: 'failed', reason: answer.reason }
    return { kind: 'told', entries: answer.entries, missing: answer.missing }
  }
}
