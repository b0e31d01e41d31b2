import type { Backend } from '../../../shared/ports/backend.ts'
import type { HandOver } from '../../../shared/ports/hand-over.ts'
import type { SessionHold } from '../../../shared/sync/hand-over.ts'
import { type QuestionEnd, RepeatedQuestion } from '../../app/repeated-question.ts'

interface HoldsFeedParts {
  readonly handOver: HandOver
  readonly backend: Pick<Backend, 'listen'>
  readonly onHolds: (holds: readonly SessionHold[]) => void
}

/** Tells who orders each session, again whenever a journal grows; one question at a time. */
export class HoldsFeed {
  readonly #parts: HoldsFeedParts
  readonly #question = new RepeatedQuestion(() => this.#tellHolds())
  #stopListening: () => void = () => undefined

  constructor(parts: HoldsFeedParts) {
    this.#parts = parts
  }

  open(): void {
    this.#stopListening = this.#parts.backend.listen({ news: () => this.ask(), line: () => this.ask() })
    this.ask()
  }

  close(): void {
    this.#question.close()
    this.#stopListening()
  }

  ask(): void {
    this.#question.ask()
  }

  async #tellHolds(): Promise<QuestionEnd> {
    const answer = await this.#parts.handOver.handOver({ kind: 'holds' })
    if (answer.kind !== 'holds') return 'unanswered'
    if (!this.#question.isClosed) this.#parts.onHolds(answer.holds)
    return 'answered'
  }
}
