import { BackendService } from '../../server/host/backend-service.ts'
import type { Host } from '../../server/host/host.ts'
import { HostBackend } from '../../server/replication/desk-backend.ts'
import type { Backend, BackendFailure } from '../../shared/ports/backend.ts'
import type { TailRequest } from '../../shared/sync/journal-tail.ts'
import type {
  DocumentRequest,
  Identity,
  News,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
} from '../../shared/sync/messages.ts'
import type { RegisterRequest } from '../../shared/sync/register-messages.ts'

type Listener = Parameters<Backend['listen']>[0]

/**
 * A line to a host of the same process, which a test cuts, restores and tampers with. `calls` counts those that
 * reached the host.
 */
export class TestLine implements Backend {
  readonly host = 'browser'
  readonly calls = { push: 0, pull: 0 }
  /** The same calls in their order. */
  readonly order: ('push' | 'pull')[] = []
  readonly #desk: HostBackend
  readonly #listeners = new Set<Listener>()
  #isUp = true
  /** Stands in the place of the host's answers when a test gives one. */
  answerPull: ((answer: PullAnswer) => PullAnswer | BackendFailure) | null = null
  answerPush: ((answer: PushAnswer | BackendFailure) => PushAnswer | BackendFailure) | null = null

  /** Adds to the host's news what a test has them bring. */
  addToNews: ((news: News) => Promise<News>) | null = null

  constructor(host: Host, identity: Identity) {
    this.#desk = new HostBackend(new BackendService(host), identity)
    host.hub.listen((session, length) => void this.#tell({ kind: 'news', session, length }))
  }

  cut(): void {
    this.#setUp(false)
  }

  restore(): void {
    this.#setUp(true)
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    listener.line(this.#isUp ? 'up' : 'down', null)
    return () => void this.#listeners.delete(listener)
  }

  openProjection(): void {
    throw new Error('this line opens no window')
  }

  async pull(request: PullRequest): Promise<PullAnswer | BackendFailure> {
    if (!this.#isUp) return unreachable
    this.calls.pull += 1
    this.order.push('pull')
    const answer = await this.#desk.pull(request)
    return this.answerPull === null ? answer : this.answerPull(answer)
  }

  async push(request: PushRequest): Promise<PushAnswer | BackendFailure> {
    if (!this.#isUp) return unreachable
    this.calls.push += 1
    this.order.push('push')
    const answer = await this.#desk.push(request)
    return this.answerPush === null ? answer : this.answerPush(answer)
  }

  readonly returnTail = async (request: TailRequest) =>
    this.#isUp ? this.#desk.returnTail(request) : unreachable
  readonly identity = () => this.#desk.identity()
  readonly pair = (code: string) => this.#desk.pair(code)
  readonly sessions = () => this.#desk.sessions()
  readonly importSession = (text: string, replace: boolean) => this.#desk.importSession(text, replace)
  readonly issueSeatCode = (session: string, seat: string) => this.#desk.issueSeatCode(session, seat)
  readonly documents = (request: DocumentRequest) => this.#desk.documents(request)
  readonly register = (request: RegisterRequest) => this.#desk.register(request)

  async #tell(bare: News): Promise<void> {
    const news = this.addToNews === null ? bare : await this.addToNews(bare)
    if (this.#isUp) for (const listener of this.#listeners) listener.news(news)
  }

  #setUp(isUp: boolean): void {
    this.#isUp = isUp
    for (const listener of this.#listeners) listener.line(isUp ? 'up' : 'down', null)
  }
}

export const unreachable: BackendFailure = { kind: 'failure', reason: 'unreachable' }
