import { BackendService } from '../../server/host/backend-service.ts'
import type { Host } from '../../server/host/host.ts'
import { HostBackend } from '../../server/replication/desk-backend.ts'
import type { Backend, BackendFailure } from '../../shared/ports/backend.ts'
import type {
  Identity,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
} from '../../shared/sync/messages.ts'

type Listener = Parameters<Backend['listen']>[0]

/**
 * A line to a host of the same process, which a test cuts, restores and tampers with. `push` and `pull` count the
 * calls that reached the host.
 */
export class TestLine extends HostBackend implements Backend {
  readonly host = 'browser'
  readonly calls = { push: 0, pull: 0 }
  readonly #listeners = new Set<Listener>()
  #isUp = true
  /** Stands in the place of the host's answers when a test gives one. */
  answerPull: ((answer: PullAnswer | BackendFailure) => PullAnswer | BackendFailure) | null = null
  answerPush: ((answer: PushAnswer | BackendFailure) => PushAnswer | BackendFailure) | null = null

  constructor(host: Host, identity: Identity) {
    super(new BackendService(host), identity)
    host.hub.listen((session, length) => {
      if (this.#isUp) for (const listener of this.#listeners) listener.news({ kind: 'news', session, length })
    })
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

  override async pull(request: PullRequest) {
    if (!this.#isUp) return unreachable
    this.calls.pull += 1
    const answer = await super.pull(request)
    return this.answerPull === null ? answer : this.answerPull(answer)
  }

  override async push(request: PushRequest): Promise<PushAnswer | BackendFailure> {
    if (!this.#isUp) return unreachable
    this.calls.push += 1
    const answer = await super.push(request)
    return this.answerPush === null ? answer : this.answerPush(answer)
  }

  #setUp(isUp: boolean): void {
    this.#isUp = isUp
    for (const listener of this.#listeners) listener.line(isUp ? 'up' : 'down', null)
  }
}

export const unreachable: BackendFailure = { kind: 'failure', reason: 'unreachable' }
