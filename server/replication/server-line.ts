import type { BackendFailure } from '../../shared/ports/backend.ts'
import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { Retention } from '../../shared/ports/retention.ts'
import {
  type HandOverRequest,
  handOverAnswer,
  type SpendCodeRequest,
  spendCodeAnswer,
  type TakeRequest,
  takeAnswer,
} from '../../shared/sync/hand-over.ts'
import {
  apiPaths,
  identityAnswer,
  pairAnswer,
  seatCodeAnswer,
  sessionsAnswer,
} from '../../shared/sync/http-api.ts'
import { type TailRequest, tailAnswer } from '../../shared/sync/journal-tail.ts'
import { type UploadRequest, uploadAnswer } from '../../shared/sync/journal-upload.ts'
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
import { type RelayRequest, relayAnswer } from '../../shared/sync/relay.ts'
import {
  type RetentionRequest,
  retentionAnswer,
  standingAnswer,
} from '../../shared/sync/retention-messages.ts'
import { type SetAsideRequest, setAsideAnswer } from '../../shared/sync/set-aside.ts'
import type { DeskBackend } from './desk-backend.ts'
import { ask, type HttpParts } from './http-line.ts'

/** The landlord's server, asked by a paired desk. */
export class ServerLine implements Omit<DeskBackend, 'pair'>, HandOver, Retention {
  readonly address: string
  readonly token: string
  readonly #parts: HttpParts

  constructor(parts: HttpParts, token: string) {
    this.#parts = parts
    this.address = parts.address
    this.token = token
  }

  identity() {
    return ask(this.#parts, this.token, apiPaths.identity, undefined, identityAnswer)
  }
  /** Whether this desk may go on, or is to erase its copies: the one call that is answered once its access has ended. */
  standing() {
    return ask(this.#parts, this.token, apiPaths.standing, undefined, standingAnswer)
  }
  sessions() {
    return ask(this.#parts, this.token, apiPaths.sessions, undefined, sessionsAnswer)
  }
  importSession(text: string, replace: boolean) {
    return ask(this.#parts, this.token, apiPaths.sessions, { text, replace }, importAnswer)
  }
  pull(request: PullRequest) {
    return ask(this.#parts, this.token, apiPaths.pull, request, pullAnswer)
  }
  push(request: PushRequest) {
    return ask(this.#parts, this.token, apiPaths.push, request, pushAnswer)
  }
  returnTail(request: TailRequest) {
    return ask(this.#parts, this.token, apiPaths.tail, request, tailAnswer)
  }
  issueSeatCode(session: string, seat: string) {
    return ask(this.#parts, this.token, apiPaths.seatCodes, { session, seat }, seatCodeAnswer)
  }
  documents(request: DocumentRequest) {
    return ask(this.#parts, this.token, apiPaths.documents, request, documentAnswer)
  }
  register(request: RegisterRequest) {
    return ask(this.#parts, this.token, apiPaths.register, request, registerAnswer)
  }
  /** Who orders the server's sessions, and how an administrator changes it. */
  handOver(request: HandOverRequest) {
    return ask(this.#parts, this.token, apiPaths.handOver, request, handOverAnswer)
  }
  /** The devices of the server, and the erasure of what it keeps. */
  retention(request: RetentionRequest) {
    return ask(this.#parts, this.token, apiPaths.retention, request, retentionAnswer)
  }
  /** Takes a session in hand for this desk. */
  take(request: TakeRequest) {
    return ask(this.#parts, this.token, apiPaths.take, request, takeAnswer)
  }
  /** Gives the answers to the work of before, and waits for the next. */
  relay(request: RelayRequest) {
    return ask(this.#parts, this.token, apiPaths.relay, request, relayAnswer)
  }
  /** Uses up a code that the server gave a seat. */
  spendSeatCode(request: SpendCodeRequest) {
    return ask(this.#parts, this.token, apiPaths.spendSeatCode, request, spendCodeAnswer)
  }
  /** Sends what this desk decided too late. */
  setAside(request: SetAsideRequest) {
    return ask(this.#parts, this.token, apiPaths.setAside, request, setAsideAnswer)
  }
  /** Sends the journal of a session that this desk orders. */
  upload(request: UploadRequest) {
    return ask(this.#parts, this.token, apiPaths.journals, request, uploadAnswer)
  }
}

/** Pairs this desk with a server by a one-time code of the secretary's desk. */
export async function pairWithServer(
  parts: HttpParts,
  code: string,
): Promise<
  { readonly kind: 'paired'; readonly line: ServerLine } | { readonly kind: 'wrong-code' } | BackendFailure
> {
  const answer = await ask(parts, null, apiPaths.pair, { code }, pairAnswer)
  if (answer.kind !== 'identity') return answer
  // A seat's code would bind this desk to one member's rights: it is no desk's.
  if (answer.identity.role !== 'secretary') return { kind: 'wrong-code' }
  return { kind: 'paired', line: new ServerLine(parts, answer.token) }
}
