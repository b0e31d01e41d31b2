import type { Channel, DesktopBridge, RequestOf } from '../../shared/ipc/channels.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { Retention } from '../../shared/ports/retention.ts'
import type { HandOverRequest } from '../../shared/sync/hand-over.ts'
import type { TailRequest } from '../../shared/sync/journal-tail.ts'
import type { DocumentRequest, PullRequest, PushRequest } from '../../shared/sync/messages.ts'
import type { RegisterRequest } from '../../shared/sync/register-messages.ts'
import type { RetentionRequest } from '../../shared/sync/retention-messages.ts'

/**
 * The desktop's main process, asked over IPC. Its answers need no schema: they are structured clones of values that
 * the same build's own types describe, from a process that this page trusts with its life.
 */
export class DesktopBackend implements Backend, HandOver, Retention {
  readonly host = 'desktop'
  readonly #bridge: DesktopBridge

  constructor(bridge: DesktopBridge) {
    this.#bridge = bridge
  }

  identity() {
    return this.#ask('identity', {})
  }

  pair(code: string) {
    return this.#ask('pair', { code })
  }

  sessions() {
    return this.#ask('sessions', {})
  }

  importSession(text: string, replace: boolean) {
    return this.#ask('importSession', { text, replace })
  }

  pull(request: PullRequest) {
    return this.#ask('pull', request)
  }

  push(request: PushRequest) {
    return this.#ask('push', request)
  }

  returnTail(request: TailRequest) {
    return this.#ask('returnTail', request)
  }

  issueSeatCode(session: string, seat: string) {
    return this.#ask('issueSeatCode', { session, seat })
  }

  documents(request: DocumentRequest) {
    return this.#ask('documents', request)
  }

  register(request: RegisterRequest) {
    return this.#ask('register', request)
  }

  handOver(request: HandOverRequest) {
    return this.#ask('handOver', request)
  }

  retention(request: RetentionRequest) {
    return this.#ask('retention', request)
  }

  /** IPC has no line to lose: it is up until the main process says otherwise of a session that the server orders. */
  listen(listener: Parameters<Backend['listen']>[0]): () => void {
    listener.line('up', null)
    const stopNews = this.#bridge.on('news', (news) => listener.news(news))
    const stopLine = this.#bridge.on('line', ({ session, state }) => listener.line(state, session))
    return () => {
      stopNews()
      stopLine()
    }
  }

  openProjection(session: string): void {
    void this.#ask('openProjection', { session })
  }

  #ask<Name extends Channel>(channel: Name, request: RequestOf<Name>) {
    return this.#bridge.invoke(channel, request)
  }
}
