import type { Backend, BackendFailure } from '../../shared/ports/backend.ts'
import type { TailRequest } from '../../shared/sync/journal-tail.ts'
import type { DocumentRequest, Identity, PullRequest, PushRequest } from '../../shared/sync/messages.ts'
import type { RegisterRequest } from '../../shared/sync/register-messages.ts'
import type { BackendService, Denied } from '../host/backend-service.ts'

/** The calls of a backend, without what belongs to a page: how it listens and opens windows. */
export type DeskBackend = Omit<Backend, 'host' | 'listen' | 'openProjection'>

/** A host of this process as the backend of one known identity: the desktop's own secretary. */
export class HostBackend implements DeskBackend {
  readonly #service: BackendService
  readonly #identity: Identity

  constructor(service: BackendService, identity: Identity) {
    this.#service = service
    this.#identity = identity
  }

  async identity() {
    return { kind: 'identity', identity: this.#identity } as const
  }

  /** This desk already speaks for the secretary: no code makes it another. */
  async pair(_code: string) {
    return { kind: 'wrong-code' } as const
  }

  async sessions() {
    return { kind: 'sessions', sessions: await this.#service.sessions(this.#identity) } as const
  }

  async importSession(text: string, replace: boolean) {
    return orFailure(await this.#service.importSession(this.#identity, text, replace ? 'replace' : 'refuse'))
  }

  pull(request: PullRequest) {
    return this.#service.pull(this.#identity, request)
  }

  async push(request: PushRequest) {
    return orFailure(await this.#service.push(this.#identity, request, this.#identity.device))
  }

  returnTail(request: TailRequest) {
    return this.#service.returnTail(this.#identity, request)
  }

  /** Decides in the name of a seat whose code the landlord's server has just used up. */
  async pushFor(seat: string, { session, commands }: PushRequest) {
    const author = { kind: 'authenticated', by: seat, device: this.#identity.device } as const
    return this.#service.decide(session, author, commands)
  }

  async issueSeatCode(session: string, seat: string) {
    const answer = await this.#service.issueSeatCode(this.#identity, session, seat)
    return 'kind' in answer ? failed : ({ kind: 'seat-code', ...answer } as const)
  }

  async documents(request: DocumentRequest) {
    return orFailure(await this.#service.documents(this.#identity, request))
  }

  async register(request: RegisterRequest) {
    return orFailure(await this.#service.register(this.#identity, request))
  }
}

const failed: BackendFailure = { kind: 'failure', reason: 'failed' }

/** The secretary may do everything: what is denied here was asked of a session or a seat that does not exist. */
function orFailure<Answer extends { readonly kind: string }>(
  answer: Answer | Denied,
): Answer | BackendFailure {
  return isDenied(answer) ? failed : answer
}

function isDenied(answer: { readonly kind: string }): answer is Denied {
  return answer.kind === 'denied'
}
