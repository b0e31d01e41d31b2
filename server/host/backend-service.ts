import { seatOf } from '../../shared/domain/attendance/selectors.ts'
import type { KnownAuthor, Puller } from '../../shared/sync/hub.ts'
import type { TailAnswer, TailRequest } from '../../shared/sync/journal-tail.ts'
import type {
  DocumentAnswer,
  DocumentRequest,
  Identity,
  ImportAnswer,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  SeatCode,
  SessionSummary,
} from '../../shared/sync/messages.ts'
import type { RegisterAnswer, RegisterRequest } from '../../shared/sync/register-messages.ts'
import type { CodeRefused } from '../identity/gatekeeper.ts'
import { newWorkId } from '../identity/secrets.ts'
import { yearRegister } from '../register/year-register.ts'
import { takeBack } from '../replication/take-back.ts'
import { documentAnswer } from './document-answer.ts'
import type { Host } from './host.ts'
import { importSession, type WhenHeld } from './import-session.ts'
import { ownSessions } from './own-sessions.ts'
import { readableState } from './readable-state.ts'
import { digestsOf } from './session-digests.ts'
import { Turns } from './turns.ts'

/** Why a call gave nothing: this identity may not make it, or what it speaks of does not exist. */
export interface Denied {
  readonly kind: 'denied'
  readonly code: 'not-permitted' | 'not-found' | 'too-many-attempts'
}

/**
 * The calls of `shared/ports/backend.ts` for one identified device, whatever line they come by: a server's routes and
 * the desktop's channels both end here, so what a seat may do is written once.
 */
export class BackendService {
  readonly #host: Host
  /** Each drawing takes a thread of its own and some hundred megabytes. */
  readonly #drawings = new Turns({ atOnce: 2, perCaller: 4 })

  constructor(host: Host) {
    this.#host = host
  }

  async sessions(identity: Identity): Promise<readonly SessionSummary[]> {
    const stored = await this.#host.store.sessions()
    const readable = stored.filter(({ session }) => mayRead(identity, session))
    return (await digestsOf(this.#host, readable)).map(({ summary }) => summary)
  }

  async importSession(identity: Identity, text: string, whenHeld: WhenHeld): Promise<ImportAnswer | Denied> {
    if (identity.role !== 'secretary') return denied('not-permitted')
    const { lists } = this.#host
    const answer = await importSession(ownSessions(this.#host), lists, text, whenHeld, authorOf(identity))
    if (answer.kind === 'refused') return answer
    const { prepared, warnings } = answer
    return { kind: 'imported', session: prepared.file.session.id, warnings }
  }

  async pull(identity: Identity, request: PullRequest): Promise<PullAnswer> {
    if (!mayRead(identity, request.session)) return { kind: 'unknown' }
    return this.#host.hub.pull(request, pullerOf(identity))
  }

  /**
   * Takes back what this hub lost, from whoever may read the session; a session that it does not hold at all, from the
   * secretary's desk alone.
   */
  async returnTail(identity: Identity, request: TailRequest): Promise<TailAnswer> {
    if (!mayRead(identity, request.session)) return { kind: 'unknown' }
    const isKept = (await this.#host.store.head(request.session)) !== null
    if (!isKept && identity.role !== 'secretary') return { kind: 'unknown' }
    return takeBack(this.#host, request, identity.role)
  }

  /** `source` is where the call comes from, for the limit on wrong codes. */
  async push(identity: Identity, request: PushRequest, source: string): Promise<PushAnswer | Denied> {
    if (!mayRead(identity, request.session)) return { kind: 'unknown' }
    const author = await this.#authorOf(identity, request, source)
    if (author.kind === 'too-many-attempts') return denied(author.kind)
    if (author.kind === 'wrong-code') return author
    return this.decide(request.session, author, request.commands)
  }

  /**
   * Decides commands in the name of an author that is known already: here, or at the hub that holds the session. Nothing
   * is refused because that hub is away: whoever asked keeps its commands and asks again (H10).
   */
  async decide(session: string, author: KnownAuthor, commands: PushRequest['commands']): Promise<PushAnswer> {
    const { hub, missingTails, store } = this.#host
    if (await missingTails.holdsBack(session, () => store.head(session))) return { kind: 'incomplete' }
    const answers = await hub.submit(session, author, commands)
    if (answers === null) return { kind: 'unknown' }
    if (!('kind' in answers)) return { kind: 'answers', answers: [...answers] }
    const { holder } = answers
    if (holder === null) return { kind: 'held-elsewhere', holder: 'le serveur' }
    const { by, device } = author
    const work = { id: newWorkId(), session, by, device, commands }
    return (await this.#host.relays.ask(holder.hub, work)) ?? { kind: 'held-elsewhere', holder: holder.name }
  }

  async issueSeatCode(identity: Identity, session: string, seat: string): Promise<SeatCode | Denied> {
    if (identity.role !== 'secretary') return denied('not-permitted')
    const held = await this.#host.hub.state(session)
    if (held === null || seatOf(held.state, seat) === undefined) return denied('not-found')
    return this.#host.gatekeeper.issueSeatCode(session, seat)
  }

  /**
   * The decisions of an organisation's sittings over a year. Its registration numbers join files across sittings, so it
   * goes to the secretary's desk alone (CCH R441-2-6: request data serve the attribution alone).
   */
  async register(identity: Identity, request: RegisterRequest): Promise<RegisterAnswer | Denied> {
    if (identity.role !== 'secretary') return denied('not-permitted')
    const { entries, unreadable } = await yearRegister(this.#host, request)
    const missing = unreadable.map((session) => ({ reason: 'unreadable', session }) as const)
    return { kind: 'register', entries, complete: missing.length === 0, missing }
  }

  /** Documents are made from what this identity may read: a seat's booklet holds its own dwellings alone. */
  async documents(identity: Identity, request: DocumentRequest): Promise<DocumentAnswer | Denied> {
    if (!mayRead(identity, request.session)) return denied('not-found')
    if (identity.role === 'seat' && !seatDocuments.has(request.kind)) return denied('not-permitted')
    const answer = await this.#drawings.run(identity.device, () => this.#draw(identity, request))
    return answer ?? denied('too-many-attempts')
  }

  async #draw(identity: Identity, request: DocumentRequest): Promise<DocumentAnswer | Denied> {
    const readable = await readableState(this.#host, request.session, pullerOf(identity))
    if (readable === null) return denied('not-found')
    return documentAnswer(this.#host.exportDocuments, readable, request)
  }

  async #authorOf(
    identity: Identity,
    { session, seatCode }: PushRequest,
    source: string,
  ): Promise<KnownAuthor | CodeRefused> {
    if (seatCode === undefined) return authorOf(identity)
    const consumed = await this.#host.gatekeeper.consumeSeatCode(session, seatCode, source)
    if (consumed.kind !== 'seat') return consumed
    return { kind: 'authenticated', by: consumed.seat, device: identity.device }
  }
}

const seatDocuments: ReadonlySet<string> = new Set(['booklet', 'agenda'])

function mayRead(identity: Identity, session: string): boolean {
  return identity.role === 'secretary' || identity.session === session
}

function authorOf(identity: Identity): KnownAuthor {
  const by = identity.role === 'secretary' ? 'secretary' : identity.seat
  return { kind: 'authenticated', by, device: identity.device }
}

function pullerOf(identity: Identity): Puller {
  return identity.role === 'secretary' ? { kind: 'secretary' } : { kind: 'seat', seat: identity.seat }
}

function denied(code: Denied['code']): Denied {
  return { kind: 'denied', code }
}
