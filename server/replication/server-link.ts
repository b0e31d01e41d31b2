import { storedErasure } from '../../shared/sync/erased-journal.ts'
import type { HubName } from '../../shared/sync/hold-steps.ts'
import type { News } from '../../shared/sync/messages.ts'
import { TaskQueues } from '../../shared/sync/task-queues.ts'
import type { Host } from '../host/host.ts'
import { Custody } from './custody.ts'
import { Fence } from './fence.ts'
import { JournalOutbox, type OutboxEnd } from './journal-outbox.ts'
import { type LinkState, NewsLine, type NewsLineParts } from './news-line.ts'
import { RelayWorker } from './relay-worker.ts'
import { type FeedEnd, pullSession } from './replica-feed.ts'
import { returnOwn } from './return-own.ts'
import { type LostCall, SecondTries } from './second-tries.ts'
import { sendReleased } from './send-released.ts'
import type { ServerLine } from './server-line.ts'

export interface ServerLinkParts extends Pick<NewsLineParts, 'openSocket' | 'delays' | 'random'> {
  readonly line: ServerLine
  /** What this hub orders. */
  readonly own: Host
  /** The copies of what the server orders. */
  readonly replica: Host
  readonly self: HubName
  /** Milliseconds after which a call to the server counts as lost. */
  readonly patience: number
  /** A copy has grown, or a journal has gone from one store to the other. */
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
  readonly #custody: Custody
  readonly #fence: Fence
  readonly #relay: RelayWorker
  readonly #news: NewsLine
  readonly #queues = new TaskQueues()
  /** How the last exchange about each session ended. */
  readonly #ends = new Map<string, FeedEnd | OutboxEnd>()
  readonly #tries: SecondTries
  #state: LinkState = 'down'

  constructor(parts: ServerLinkParts) {
    this.#parts = parts
    const { line, own, replica, self, openSocket, delays, random } = parts
    this.#outbox = new JournalOutbox({ line, own, self })
    this.#custody = new Custody({ self: self.hub, own, replica })
    this.#fence = new Fence({ self, line, own, replica })
    this.#relay = new RelayWorker({
      self: self.hub,
      line,
      own,
      send: (session) => this.send(session),
      times: { wait: parts.patience / 2, pause: delays },
      random,
      onFault: parts.onFault,
    })
    this.#tries = new SecondTries({
      backOff: delays,
      random,
      again: (session) => this.#again(session),
      onFault: parts.onFault,
    })
    this.#news = new NewsLine({
      address: line.address,
      token: line.token,
      openSocket,
      delays,
      random,
      onNews: (news) => this.#later(() => this.#heard(news)),
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
    await this.#queues.run(session, () => this.#refresh(session))
  }

  /** Sends the server what it lacks of a session that this hub orders. */
  async send(session: string): Promise<OutboxEnd> {
    return this.#queues.run(session, () => this.#send(session))
  }

  /** A journal that this hub orders has grown, or acts were set aside of it: the server hears of it when the line is up. */
  grown(session: string): void {
    this.#later(async () => {
      if (this.#state !== 'up') return
      await this.send(session)
      this.#madeOut(session, 'acts', await this.#fence.sendAll())
    })
  }

  close(): void {
    this.#news.close()
    this.#relay.stop()
    this.#tries.stop()
  }

  #changed(state: LinkState): void {
    this.#state = state
    this.#parts.onState(state)
    if (state === 'up') {
      this.#outbox.forgetPlaces()
      this.#relay.start()
      this.#later(() => this.#catchUp())
    } else {
      this.#relay.stop()
      this.#tries.stop()
    }
  }

  /** A move that a crash cut short is ended first: each journal is then where it belongs. */
  async #catchUp(): Promise<void> {
    for (const { session } of await this.#parts.replica.store.sessions()) await this.refresh(session)
    for (const { session } of await this.#parts.own.store.sessions()) await this.send(session)
    await this.#fence.sendAgain()
  }

  /**
   * The server's journal grew; one of this desk's own does so there by a break, or because a restored server took back
   * what this desk goes on from.
   */
  async #heard({ session, length }: News): Promise<void> {
    const own = await this.#parts.own.store.head(session)
    if (own === null) return this.refresh(session)
    if (length > own.length) await this.#queues.run(session, () => this.#checkTaken(session))
    else if (isStuck(this.#ends.get(session))) await this.send(session)
  }

  async #checkTaken(session: string): Promise<void> {
    // It went among the copies while this waited for its turn: what is new there is still to be fetched.
    if ((await this.#parts.own.store.head(session)) === null) return this.#refresh(session)
    const found = await this.#fence.look(session)
    this.#madeOut(session, 'hold', found !== 'later')
    if (found === 'taken') await this.#close(session)
  }

  /** The server's journal takes the place of this desk's own; what a lost call leaves of it is taken up again. */
  async #close(session: string): Promise<void> {
    const isClosed = await this.#fence.close(session)
    this.#madeOut(session, 'fence', isClosed)
    if (isClosed) await this.#moved(session)
    this.#madeOut(session, 'acts', await this.#fence.sendAll())
  }

  /** A call about this session got lost while the line stayed up. */
  async #again(session: string): Promise<void> {
    await this.#queues.run(session, () => this.#checkTaken(session))
    await this.send(session)
    this.#madeOut(session, 'acts', await this.#fence.sendAll())
  }

  async #refresh(session: string): Promise<void> {
    const { own, replica } = this.#parts
    if ((await own.store.head(session)) === null) {
      const before = await replica.store.head(session)
      const end = await this.#pull(session)
      if (end !== 'later') this.#news.hurry()
      this.#note(session, 'copy', end)
      const after = await replica.store.head(session)
      if (after !== null && after.hash !== before?.hash) this.#tell(session, after.length)
    }
    if (await this.#custody.adopt(session)) await this.#moved(session)
  }

  /** A restored server may await what this desk alone can vouch for: the end of a hold that it has given back since. */
  async #pull(session: string): Promise<FeedEnd> {
    const { line, self, own, replica } = this.#parts
    const end = await pullSession({ line, store: replica.store }, session)
    if ((await storedErasure(replica.store, session)) !== null) await own.setAside.forget(session)
    if (end !== 'awaited') return end
    const isSent = await sendReleased({ line, self }, session, await replica.store.read(session, 0))
    return isSent ? pullSession({ line, store: replica.store }, session) : end
  }

  async #send(session: string): Promise<OutboxEnd> {
    if ((await this.#parts.own.store.head(session)) === null) return this.#nothingOwn(session)
    const first = await this.#outbox.send(session)
    const end = isSent(first) ? first : await this.#afterRestore(session, first)
    this.#note(session, 'journal', end)
    if (end === 'in-step' && (await this.#custody.handBack(session, this.#outbox.sentOf(session)))) {
      await this.#moved(session)
      // What was told of it while it was this desk's own is still to be fetched.
      await this.#refresh(session)
    }
    if (end === 'fenced') await this.#close(session)
    return end
  }

  /** The server may have lost the record of the taking itself: it takes it back, or decided otherwise meanwhile. */
  async #afterRestore(session: string, end: OutboxEnd): Promise<OutboxEnd> {
    const { line, own } = this.#parts
    const found = await returnOwn(line, session, await own.store.read(session, 0))
    if (found === 'returned') return this.#outbox.send(session)
    return found === 'overtaken' ? 'fenced' : end
  }

  async #moved(session: string): Promise<void> {
    const { own, replica } = this.#parts
    const head = (await own.store.head(session)) ?? (await replica.store.head(session))
    if (head !== null) this.#tell(session, head.length)
  }

  #tell(session: string, length: number): void {
    this.#parts.onNews({ kind: 'news', session, length })
  }

  /** What a lost call leaves undone is taken up a little later, or with the line; what cannot be done is told, once. */
  #note(session: string, call: LostCall, end: FeedEnd | OutboxEnd): void {
    this.#madeOut(session, call, end !== 'later')
    if (end === 'later') return
    const isNew = this.#ends.get(session) !== end
    this.#ends.set(session, end)
    if (isNew && end !== 'in-step') this.#parts.onFault(new ReplicationStopped(session, end))
  }

  /** Whether a call about a session came through; with the line down everything is taken up when it is back. */
  #madeOut(session: string, call: LostCall, isThrough: boolean): void {
    if (isThrough) this.#tries.done(session, call)
    else if (this.#state === 'up') this.#tries.plan(session, call)
  }

  /** The session is among the copies, or gone: nothing of it is left to be sent or defended. */
  #nothingOwn(session: string): OutboxEnd {
    this.#tries.done(session, 'journal')
    this.#tries.done(session, 'hold')
    this.#tries.done(session, 'fence')
    return 'in-step'
  }

  #later(work: () => Promise<void>): void {
    work().catch(this.#parts.onFault)
  }
}

function isStuck(end: FeedEnd | OutboxEnd | undefined): boolean {
  return end === 'refused' || end === 'diverged'
}

function isSent(end: OutboxEnd): boolean {
  return end === 'in-step' || end === 'later'
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
