import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { News } from '../../shared/sync/messages.ts'
import { TaskQueues } from '../../shared/sync/task-queues.ts'
import { JournalOutbox, type OutboxEnd } from './journal-outbox.ts'
import { type LinkState, NewsLine, type NewsLineParts } from './news-line.ts'
import { type FeedEnd, pullSession } from './replica-feed.ts'
import type { ServerLine } from './server-line.ts'

export interface ServerLinkParts extends Pick<NewsLineParts, 'openSocket' | 'delays'> {
  readonly line: ServerLine
  /** The journals that this hub orders. */
  readonly own: JournalStore
  /** The copies of those that the server orders. */
  readonly replica: JournalStore
  /** This hub's name, for people. */
  readonly holder: string
  /** A copy has grown. */
  readonly onNews: (news: News) => void
  readonly onState: (state: LinkState) => void
  readonly onFault: (error: unknown) => void
}

/**
 * Keeps this hub and the landlord's server in step while the line is up: copies of what the server orders come down,
 * the journals that this hub orders go up. Whatever is cut off goes on where it was when the line is back.
 */
export class ServerLink {
  readonly #parts: ServerLinkParts
  readonly #outbox: JournalOutbox
  readonly #news: NewsLine
  readonly #queues = new TaskQueues()
  #state: LinkState = 'down'

  constructor(parts: ServerLinkParts) {
    this.#parts = parts
    const { line, own, holder, openSocket, delays } = parts
    this.#outbox = new JournalOutbox({ line, store: own, holder })
    this.#news = new NewsLine({
      address: line.address,
      token: line.token,
      openSocket,
      delays,
      onNews: ({ session }) => this.#later(() => this.refresh(session)),
      onState: (state) => this.#changed(state),
    })
  }

  get line(): ServerLine {
    return this.#parts.line
  }

  get state(): LinkState {
    return this.#state
  }

  /** Brings the copy of one session in step now; a session that this hub orders has none. */
  async refresh(session: string): Promise<void> {
    await this.#queues.run(session, async () => {
      const { own, replica, onNews } = this.#parts
      if ((await own.head(session)) !== null) return
      const before = await replica.head(session)
      this.#note(session, await pullSession({ line: this.#parts.line, store: replica }, session))
      const after = await replica.head(session)
      if (after !== null && after.hash !== before?.hash) {
        onNews({ kind: 'news', session, length: after.length })
      }
    })
  }

  /** A journal that this hub orders has grown: the server hears of it when the line is up. */
  grown(session: string): void {
    this.#later(() => this.#send(session))
  }

  close(): void {
    this.#news.close()
  }

  #changed(state: LinkState): void {
    this.#state = state
    this.#parts.onState(state)
    if (state === 'up') this.#later(() => this.#sendAll())
  }

  async #sendAll(): Promise<void> {
    for (const { session } of await this.#parts.own.sessions()) await this.#send(session)
  }

  async #send(session: string): Promise<void> {
    if (this.#state !== 'up') return
    await this.#queues.run(session, async () => this.#note(session, await this.#outbox.send(session)))
  }

  /** What a cut line leaves undone is taken up when it is back; what cannot be done is told. */
  #note(session: string, end: FeedEnd | OutboxEnd): void {
    if (end !== 'in-step' && end !== 'later') {
      this.#parts.onFault(new ReplicationStopped(session, end))
    }
  }

  #later(work: () => Promise<void>): void {
    work().catch(this.#parts.onFault)
  }
}

/** A session that cannot be kept in step with the server until somebody looks into it. */
export class ReplicationStopped extends Error {
  override readonly name = 'ReplicationStopped'
  readonly code: FeedEnd | OutboxEnd

  constructor(session: string, code: FeedEnd | OutboxEnd) {
    super(`${session}: ${code}`)
    this.code = code
  }
}
