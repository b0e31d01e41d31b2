import type { TailAnswer, TailRequest } from '../sync/journal-tail.ts'
import type {
  DocumentAnswer,
  DocumentRequest,
  Identity,
  ImportAnswer,
  News,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  SeatCode,
  SessionSummary,
} from '../sync/messages.ts'
import type { RegisterAnswer, RegisterRequest } from '../sync/register-messages.ts'

/**
 * Why a call to the hub gave nothing. `unreachable`: no line, try later. `unauthorised`: this device is not paired, or
 * no longer. `version`: the application must be updated. `failed`: the hub had a fault of its own, reported in its log.
 */
export interface BackendFailure {
  readonly kind: 'failure'
  readonly reason: 'unreachable' | 'unauthorised' | 'version' | 'failed'
}

export type LineState = 'up' | 'down'

export type Call<Answer> = Promise<Answer | BackendFailure>

/** What the page asks of its hub. The page does not know whether a server (HTTP) or the desktop (IPC) answers. */
export interface Backend {
  readonly host: 'browser' | 'desktop'
  identity(): Call<{ readonly kind: 'identity'; readonly identity: Identity }>
  /** Pairs this device with a one-time code; the credential is kept by the adapter. */
  pair(
    code: string,
  ): Call<{ readonly kind: 'identity'; readonly identity: Identity } | { readonly kind: 'wrong-code' }>
  sessions(): Call<{ readonly kind: 'sessions'; readonly sessions: readonly SessionSummary[] }>
  /** Checks and stores a session file; `replace` is allowed while its journal holds nothing but its import. */
  importSession(text: string, replace: boolean): Call<ImportAnswer>
  pull(request: PullRequest): Call<PullAnswer>
  push(request: PushRequest): Call<PushAnswer>
  /** Gives a hub that was restored from a backup what it no longer holds. */
  returnTail(request: TailRequest): Call<TailAnswer>
  /** A fresh one-time code that pairs a device with a seat, or signs for it. Secretary only. */
  issueSeatCode(session: string, seat: string): Call<SeatCode & { readonly kind: 'seat-code' }>
  /** The decisions of an organisation's sittings over a year, and what is known to be missing. Secretary only. */
  register(request: RegisterRequest): Call<RegisterAnswer>
  /** PDF documents made from confirmed state by the hub's worker. */
  documents(request: DocumentRequest): Call<DocumentAnswer>
  /**
   * Tells when a journal has grown, and when the line to the hub comes up or goes down: of that session, or of all when
   * null. The present state of the line is told at once. Returns how to stop listening.
   */
  listen(listener: {
    news(news: News): void
    line(state: LineState, session: string | null): void
  }): () => void
  /** Opens the projection on the room's screen: a second window on the desktop, a second tab in a browser. */
  openProjection(session: string): void
}
