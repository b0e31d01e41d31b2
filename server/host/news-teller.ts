import type { Identity, News, PullAnswer, PullRequest } from '../../shared/sync/messages.ts'
import { TaskQueues } from '../../shared/sync/task-queues.ts'
import type { NewsFeed } from './news-feed.ts'

export interface NewsTellerParts {
  readonly feed: Pick<NewsFeed, 'listen'>
  /** Who was told at first. */
  readonly identity: Identity
  /** The same, asked again before anything of a journal is brought; null once the device's access has ended. */
  readonly stillPaired: () => Promise<Identity | null>
  readonly pull: (identity: Identity, request: PullRequest) => Promise<PullAnswer>
  readonly say: (news: News) => void
  /** The device's access has ended. */
  readonly dismiss: () => void
  readonly onFault: (error: unknown) => void
}

/** More than this at once is fetched page by page, as ever. */
const broughtLimit = 50
/** A device has one session open, or a few. */
const standsLimit = 8

/**
 * Tells one device of the journals that it may read. It says that one has grown; and, for a device that said where it
 * stands, it brings what follows in the same message (J189): a room of tablets then asks nothing for each ballot.
 */
export class NewsTeller {
  readonly #parts: NewsTellerParts
  readonly #stands = new Map<string, PullRequest>()
  readonly #turns = new TaskQueues()
  readonly #stop: () => void

  constructor(parts: NewsTellerParts) {
    this.#parts = parts
    this.#stop = parts.feed.listen((session, length) => this.#grew(session, length))
  }

  /** Where the device stands now, by its own word: what follows is masked to its rights all the same. */
  standsAt(stand: PullRequest): void {
    this.#stands.set(stand.session, stand)
    const [oldest] = this.#stands.keys()
    if (this.#stands.size > standsLimit && oldest !== undefined) this.#stands.delete(oldest)
  }

  /** Ends the line of a device whose access has ended, were nothing told on it for long. Rejects when nobody can say. */
  async checkAccess(): Promise<void> {
    if ((await this.#parts.stillPaired()) === null) this.#parts.dismiss()
  }

  stop(): void {
    this.#stop()
    this.#stands.clear()
  }

  #grew(session: string, length: number): void {
    const { identity, onFault } = this.#parts
    if (identity.role === 'seat' && identity.session !== session) return
    if (!this.#stands.has(session)) {
      this.#announce(session, length)
      return
    }
    const brought = this.#turns.run(session, () => this.#bring(session, length))
    brought.catch((error: unknown) => {
      onFault(error)
      // No other news may come for long: the device is told all the same, and asks until it is answered.
      this.#announce(session, length)
    })
  }

  /** Says that there is something to ask for; where the device stands is known again once it has asked. */
  #announce(session: string, length: number): void {
    this.#stands.delete(session)
    this.#parts.say({ kind: 'news', session, length })
  }

  /** What the turn before has brought already is not said again. */
  async #bring(session: string, length: number): Promise<void> {
    const { say, dismiss, stillPaired, pull } = this.#parts
    const stand = this.#stands.get(session)
    if (stand === undefined) return this.#announce(session, length)
    const identity = await stillPaired()
    if (identity === null) return dismiss()
    const answer = await pull(identity, stand)
    const next = whatFollows(stand, answer)
    if (next === 'nothing') return
    // It pulled meanwhile, or this is too much or of another kind: it asks.
    if (next === 'ask' || this.#stands.get(session) !== stand) return this.#announce(session, length)
    const { head } = next
    this.#stands.set(session, { ...stand, after: head.length, hash: head.hash })
    say({ kind: 'news', session, length: head.length, brought: next })
  }
}

function whatFollows(
  { after, rights }: PullRequest,
  answer: PullAnswer,
): NonNullable<News['brought']> | 'nothing' | 'ask' {
  if (answer.kind !== 'events' || answer.more || answer.records.length > broughtLimit) return 'ask'
  const { records, head } = answer
  return records.length === 0 ? 'nothing' : { after, records, head, rights }
}
