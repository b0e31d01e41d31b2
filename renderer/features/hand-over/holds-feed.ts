import type { Backend } from '../../../shared/ports/backend.ts'
import type { HandOver } from '../../../shared/ports/hand-over.ts'
import type { SessionHold } from '../../../shared/sync/hand-over.ts'

interface HoldsFeedParts {
  readonly handOver: HandOver
  readonly backend: Pick<Backend, 'listen'>
  readonly onHolds: (holds: readonly SessionHold[]) => void
}

/** Tells who orders each session, again whenever a journal grows; one question at a time. */
export class HoldsFeed {
  readonly #parts: HoldsFeedParts
  #isAsking = false
  #isStale = false
  #isClosed = false
  #stopListening: () => void = () => undefined

  constructor(parts: HoldsFeedParts) {
    this.#parts = parts
  }

  open(): void {
    this.#stopListening = this.#parts.backend.listen({ news: () => this.ask(), line: () => this.ask() })
    this.ask()
  }

  close(): void {
    this.#isClosed = true
    this.#stopListening()
  }

  ask(): void {
    this.#isStale = true
    if (!this.#isAsking) void this.#askAll()
  }

  async #askAll(): Promise<void> {
    this.#isAsking = true
    while (this.#isStale && !this.#isClosed) {
      this.#isStale = false
      const answer = await this.#parts.handOver.handOver({ kind: 'holds' })
      if (answer.kind === 'holds' && !this.#isClosed) this.#parts.onHolds(answer.holds)
    }
    this.#isAsking = false
  }
}
