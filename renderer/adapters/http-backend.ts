import type { z } from 'zod'
import type { Head } from '../../shared/journal/record.ts'
import type { Backend, BackendFailure, LineState } from '../../shared/ports/backend.ts'
import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { Retention } from '../../shared/ports/retention.ts'
import { type HandOverRequest, handOverAnswer } from '../../shared/sync/hand-over.ts'
import {
  apiPaths,
  identityAnswer,
  pairAnswer,
  seatCodeAnswer,
  sessionsAnswer,
} from '../../shared/sync/http-api.ts'
import { type TailRequest, tailAnswer } from '../../shared/sync/journal-tail.ts'
import {
  type DocumentRequest,
  documentAnswer,
  importAnswer,
  type PullRequest,
  type PushRequest,
  pullAnswer,
  pushAnswer,
} from '../../shared/sync/messages.ts'
import { type RegisterRequest, registerAnswer } from '../../shared/sync/register-messages.ts'
import { type RetentionRequest, retentionAnswer } from '../../shared/sync/retention-messages.ts'
import type { CredentialStore } from './credential-store.ts'
import { callServer, timeouts } from './http-call.ts'
import { NewsSocket } from './news-socket.ts'

type Listener = Parameters<Backend['listen']>[0]

export interface HttpBackendParts {
  /** The server's address without a final slash: `https://caleol.example.fr`. */
  readonly origin: string
  readonly credentials: CredentialStore
  readonly fetch: typeof fetch
  readonly openSocket: (address: string) => WebSocket
  readonly openTab: (address: string) => void
  /** Hears that the server no longer takes this device's token. */
  readonly onRefused?: () => void
  /** From 0 to 1, to spread the tries of many devices. */
  readonly random: () => number
}

/** The landlord's server, asked over HTTP; it says "something new" over a WebSocket. */
export class HttpBackend implements Backend, HandOver, Retention {
  readonly host = 'browser'
  readonly #parts: HttpBackendParts
  readonly #listeners = new Set<Listener>()
  readonly #socket: NewsSocket
  #line: LineState | null = null

  constructor(parts: HttpBackendParts) {
    this.#parts = parts
    this.#socket = new NewsSocket({
      origin: parts.origin.replace(/^http/, 'ws'),
      openSocket: parts.openSocket,
      random: parts.random,
      token: async () => (await parts.credentials.read())?.token ?? null,
      onNews: (news) => this.#tell((listener) => listener.news(news)),
      onLine: (state) => this.#setLine(state),
      onUnsettled: () => void this.#askWhy(),
    })
  }

  identity() {
    return this.#get(apiPaths.identity, identityAnswer)
  }

  async pair(code: string) {
    const answer = await this.#post(apiPaths.pair, { code }, pairAnswer)
    if (answer.kind !== 'identity') return answer
    await this.#parts.credentials.save(answer.token, answer.identity)
    this.#socket.stop()
    if (this.#listeners.size > 0) this.#socket.start()
    return { kind: 'identity', identity: answer.identity } as const
  }

  sessions() {
    return this.#get(apiPaths.sessions, sessionsAnswer)
  }

  importSession(text: string, replace: boolean) {
    return this.#post(apiPaths.sessions, { text, replace }, importAnswer, timeouts.long)
  }

  async pull(request: PullRequest) {
    const answer = await this.#post(apiPaths.pull, request, pullAnswer)
    if ('more' in answer && !answer.more) this.#socket.stand(placeAfter(request, answer))
    return answer
  }

  push(request: PushRequest) {
    return this.#post(apiPaths.push, request, pushAnswer)
  }

  returnTail(request: TailRequest) {
    return this.#post(apiPaths.tail, request, tailAnswer, timeouts.long)
  }

  issueSeatCode(session: string, seat: string) {
    return this.#post(apiPaths.seatCodes, { session, seat }, seatCodeAnswer)
  }

  documents(request: DocumentRequest) {
    return this.#post(apiPaths.documents, request, documentAnswer, timeouts.long)
  }

  register(request: RegisterRequest) {
    return this.#post(apiPaths.register, request, registerAnswer, timeouts.long)
  }

  handOver(request: HandOverRequest) {
    return this.#post(apiPaths.handOver, request, handOverAnswer, timeouts.long)
  }

  retention(request: RetentionRequest) {
    return this.#post(apiPaths.retention, request, retentionAnswer, timeouts.long)
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (this.#line !== null) listener.line(this.#line, null)
    this.#socket.start()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#socket.stop()
    }
  }

  /** The device has found a network again: no need to wait for the next try. */
  hurry(): void {
    this.#socket.hurry()
  }

  openProjection(session: string): void {
    this.#parts.openTab(`${this.#parts.origin}/projection/${session}`)
  }

  #get<Schema extends z.ZodType>(path: string, answer: Schema) {
    return this.#call({ method: 'GET', path, answer, timeout: timeouts.usual })
  }

  #post<Schema extends z.ZodType>(
    path: string,
    body: unknown,
    answer: Schema,
    timeout: number = timeouts.usual,
  ) {
    return this.#call({ method: 'POST', path, body, answer, timeout })
  }

  async #call<Schema extends z.ZodType>(
    request: Parameters<typeof callServer<Schema>>[1],
  ): Promise<z.output<Schema> | BackendFailure> {
    const token = (await this.#parts.credentials.read())?.token ?? null
    if (token === null && request.path !== apiPaths.pair) return { kind: 'failure', reason: 'unauthorised' }
    const path = `${this.#parts.origin}${request.path}`
    const answer = await callServer({ fetch: this.#parts.fetch, token }, { ...request, path })
    this.#setLine(isFailure(answer, 'unreachable') ? 'down' : 'up')
    if (isFailure(answer, 'unauthorised')) this.#parts.onRefused?.()
    return answer
  }

  /** A proxy may let calls through and no line; a server that turns this device away says so to each call. */
  async #askWhy(): Promise<void> {
    const answer = await this.identity()
    const isThere = !isFailure(answer, 'unreachable')
    // Whoever listens learns by a call of its own why no news come.
    if (isThere && answer.kind === 'failure') this.#tell(({ line }) => line('up', null))
  }

  #setLine(state: LineState): void {
    if (this.#line === state) return
    this.#line = state
    if (state === 'up') this.#socket.hurry()
    this.#tell((listener) => listener.line(state, null))
  }

  #tell(say: (listener: Listener) => void): void {
    for (const listener of [...this.#listeners]) say(listener)
  }
}

/** Where a replica stands once it has kept the last page of what it pulled. */
function placeAfter(
  { session }: PullRequest,
  { head, rights }: { readonly head: Head; readonly rights: string },
): PullRequest {
  return { session, after: head.length, hash: head.hash, rights }
}

function isFailure(answer: unknown, reason: BackendFailure['reason']): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'reason' in answer &&
    'kind' in answer &&
    answer.kind === 'failure' &&
    answer.reason === reason
  )
}
