import { commandIdOf } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { TailRequest } from '../../shared/sync/journal-tail.ts'
import type { DocumentRequest, PullRequest, PushRequest } from '../../shared/sync/messages.ts'
import type { RegisterRequest } from '../../shared/sync/register-messages.ts'
import { isDecided } from '../../shared/sync/return-tail.ts'
import { linkedRegister } from '../register/linked-register.ts'
import type { DeskBackend, HostBackend } from './desk-backend.ts'
import { commonLength } from './late-acts.ts'
import type { ServerLink } from './server-link.ts'
import type { SetAsideStore } from './set-aside-store.ts'

export interface LinkedDeskParts {
  /** The sessions that this desk orders. */
  readonly own: HostBackend
  readonly ownStore: JournalStore
  /** Where the copies of what the server orders are kept. */
  readonly copies: Pick<JournalStore, 'read'>
  /** What this desk decided too late. */
  readonly setAside: Pick<SetAsideStore, 'of'>
  /** The copies of those that the server orders: read here, written there. */
  readonly replica: DeskBackend
  /** The line to the server, or null without one. */
  readonly link: () => ServerLink | null
}

const settled = { kind: 'settled' } as const
const unreachable = { kind: 'failure', reason: 'unreachable' } as const

/**
 * One desk over the sessions that this machine orders and those that the server orders. A session of the server is
 * read from its copy, with or without a line; what is asked of it goes to the server, which decides.
 */
export class LinkedDesk implements DeskBackend {
  readonly #parts: LinkedDeskParts

  constructor(parts: LinkedDeskParts) {
    this.#parts = parts
  }

  identity() {
    return this.#parts.own.identity()
  }

  pair(code: string) {
    return this.#parts.own.pair(code)
  }

  importSession(text: string, replace: boolean) {
    return this.#parts.own.importSession(text, replace)
  }

  async sessions() {
    const [own, copies] = await Promise.all([this.#parts.own.sessions(), this.#parts.replica.sessions()])
    if (copies.kind === 'failure') return copies
    const elsewhere = copies.sessions.filter(({ id }) => !own.sessions.some((one) => one.id === id))
    return { kind: 'sessions', sessions: [...own.sessions, ...elsewhere] } as const
  }

  async pull(request: PullRequest) {
    const answer = await (await this.#reader(request.session)).pull(request)
    // It may have gone from one store to the other in between.
    return answer.kind === 'unknown' ? (await this.#reader(request.session)).pull(request) : answer
  }

  async documents(request: DocumentRequest) {
    return (await this.#reader(request.session)).documents(request)
  }

  async push(request: PushRequest) {
    if (await this.#isOwn(request.session)) {
      const answer = await this.#pushHere(request)
      // Given back in between: the server decides.
      if (answer.kind !== 'unknown') return answer
    }
    const link = this.#parts.link()
    if (link === null) return unreachable
    const answer = await link.line.push(request)
    // So that the page finds what was accepted in its next pull.
    if (answer.kind === 'answers') await link.refresh(request.session)
    return answer
  }

  /** A page gives back to whoever orders the session; what this desk has set aside already is settled (H13). */
  async returnTail(request: TailRequest) {
    const { own, copies, setAside, link } = this.#parts
    if (await this.#isOwn(request.session)) return own.returnTail(request)
    if (request.kind === 'tail' && (await isAllSetAside(copies, setAside, request))) return settled
    const line = link()
    if (line === null) return unreachable
    const answer = await line.line.returnTail(request)
    if (answer.kind !== 'failure') await line.refresh(request.session)
    return answer
  }

  /**
   * The server gives the codes while it can be reached: tablets are paired there, whoever holds the session. Without a
   * line this desk gives its own, which serves to sign here (H16).
   */
  async issueSeatCode(session: string, seat: string) {
    const answer = await this.#parts.link()?.line.issueSeatCode(session, seat)
    if (answer?.kind === 'seat-code' || !(await this.#isOwn(session))) return answer ?? unreachable
    return this.#parts.own.issueSeatCode(session, seat)
  }

  /** A seat's code is this desk's or the server's; whichever gave it uses it up, once. */
  async #pushHere(request: PushRequest) {
    const { own, link } = this.#parts
    const answer = await own.push(request)
    if (answer.kind !== 'wrong-code' || request.seatCode === undefined) return answer
    const used = await link()?.line.spendSeatCode({ session: request.session, code: request.seatCode })
    return used?.kind === 'seat' ? own.pushFor(used.seat, request) : answer
  }

  async register(request: RegisterRequest) {
    const { own, replica, link } = this.#parts
    return linkedRegister({ own, copies: replica, server: link()?.line ?? null }, request)
  }

  async #reader(session: string): Promise<DeskBackend> {
    return (await this.#isOwn(session)) ? this.#parts.own : this.#parts.replica
  }

  async #isOwn(session: string): Promise<boolean> {
    return (await this.#parts.ownStore.head(session)) !== null
  }
}

async function isAllSetAside(
  copies: Pick<JournalStore, 'read'>,
  setAside: Pick<SetAsideStore, 'of'>,
  { session, after, records }: Extract<TailRequest, { kind: 'tail' }>,
): Promise<boolean> {
  const told = new Set((await setAside.of(session)).map(({ id }) => id))
  // The place that was compared may lie further back than the one where the two journals parted.
  const kept = await copies.read(session, after.length, records.length)
  const late = records.slice(commonLength(records, kept)).filter(isDecided)
  return told.size > 0 && late.every(({ envelope }) => told.has(commandIdOf(envelope.id)))
}
