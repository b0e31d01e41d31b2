import type { Backend } from '../../../shared/ports/backend.ts'
import type { RegisterRequest } from '../../../shared/sync/register-messages.ts'
import { type QuestionEnd, RepeatedQuestion } from '../../app/repeated-question.ts'
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
  readonly #question = new RepeatedQuestion(() => this.#tellRegister())
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
    this.#question.close()
    this.#stopListening()
  }

  ask(): void {
    this.#question.ask()
  }

  async #tellRegister(): Promise<QuestionEnd> {
    const register = await this.#fetch()
    if (!this.#question.isClosed) this.#parts.onRegister(register)
    return register.kind === 'told' ? 'answered' : 'unanswered'
  }

  async #fetch(): Promise<YearRegister> {
    const answer = await this.#parts.backend.register(this.#parts.request)
    if (answer.kind === 'failure') return { kind: 'failed', reason: answer.reason }
    return { kind: 'told', entries: answer.entries, missing: answer.missing }
  }
}
