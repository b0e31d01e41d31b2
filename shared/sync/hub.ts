import { headAfter, sameHead } from '../journal/continuity.ts'
import type { Hold } from '../journal/hold.ts'
import { emptyHead, type Head, type JournalRecord } from '../journal/record.ts'
import type { CommandLedger } from '../ports/command-ledger.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import { type Batch, type DecidePorts, decideBatch, writtenEntry } from './decide-batch.ts'
import type { HoldPlace, HoldStep, Orders } from './hold-steps.ts'
import type { Author, CommandAnswer, HeldElsewhere, KnownAuthor, Puller } from './hub-calls.ts'
import type { AnyCommand } from './hub-domain.ts'
import { HubPulls } from './hub-pulls.ts'
import type { PullAnswer, PullRequest } from './messages.ts'
import { type ErasureOrder, sealErasure } from './seal-erasure.ts'
import { sealEvents } from './seal-events.ts'
import { sealHold } from './seal-hold.ts'
import { SessionEntries } from './session-entries.ts'
import type { SessionEntry } from './session-entry.ts'
import { type Submission, SubmissionBox, type SubmitAnswer } from './submission-box.ts'
import { TaskQueues } from './task-queues.ts'

export type { Author, CommandAnswer, HeldElsewhere, KnownAuthor, Puller }

export interface HubPorts<State, Command extends AnyCommand, Event extends { readonly type: string }>
  extends DecidePorts<State, Command, Event> {
  readonly store: JournalStore
  /** Which sessions this hub orders; it only keeps the others. */
  readonly orders: Orders
  /** Where it keeps the commands that it accepts on what it took in hand. */
  readonly ledger: CommandLedger
  /** Lets in what has come already but was not read yet, before commands are decided; nothing to wait for when absent. */
  readonly gather?: () => Promise<void>
}

export type ErasureAnswer = 'erased' | 'unknown' | 'not-here' | 'moved'

export type NewsListener = (session: string, length: number) => void

const importCommand = ''

/**
 * Orders the journals of a store: decides commands one after the other for each session, numbers and seals the
 * events, and answers once they are durable. The same core runs in the server, in the desktop's main process and in
 * the headless tool. Holds in memory what the sessions last asked for fold to; the store stays the truth.
 */
export class Hub<State, Command extends AnyCommand, Event extends { readonly type: string }> {
  readonly #ports: HubPorts<State, Command, Event>
  readonly #entries: SessionEntries<State>
  readonly #pulls: HubPulls<State>
  readonly #box = new SubmissionBox()
  readonly #queues = new TaskQueues()
  readonly #listeners = new Set<NewsListener>()

  constructor(ports: HubPorts<State, Command, Event>) {
    this.#ports = ports
    const { store, domain } = ports
    this.#entries = new SessionEntries(store, domain.apply)
    this.#pulls = new HubPulls({ store, domain, entries: this.#entries, queues: this.#queues })
  }

  /** Creates a session from its import events. */
  async create(session: string, events: readonly Event[], author: Author): Promise<'created' | 'exists'> {
    const answer = await this.#ports.store.create(session, this.#sealImport(events, author))
    if (answer === 'created') this.#tell(session, events.length)
    return answer
  }

  /** Replaces a session whose journal holds nothing but its import; `in-use` when the sitting has begun. */
  async replaceImport(
    session: string,
    events: readonly Event[],
    author: Author,
  ): Promise<'replaced' | 'in-use' | 'unknown'> {
    return this.#queues.run(session, async () => {
      const entry = await this.#entries.fresh(session)
      if (entry === null) return 'unknown'
      if (!this.#ports.orders(entry.hold)) return 'in-use'
      if ([...entry.applied].some((command) => command !== importCommand)) return 'in-use'
      const records = this.#withHold(entry.hold, this.#sealImport(events, author), author)
      const answer = await this.#ports.store.replace(session, entry.head, records)
      this.#entries.forget(session)
      if (answer === 'conflict') return 'in-use'
      this.#tell(session, records.length)
      return 'replaced'
    })
  }

  /** The folded state, the head and who orders it, or null for a session not held. Throws `BrokenJournal`. */
  async state(
    session: string,
  ): Promise<{ readonly state: State; readonly head: Head; readonly hold: Hold } | null> {
    return this.#queues.run(session, () => this.#entries.fresh(session))
  }

  /**
   * Decides commands in order and writes their events in one transaction; every answer is durable when this resolves.
   * A refused command changes nothing and the next is decided. Null for a session not kept here; `held-elsewhere`, and
   * nothing is decided, for one that another hub orders.
   */
  async submit(session: string, author: Author, commands: readonly unknown[]): Promise<SubmitAnswer> {
    const answer = this.#box.put(session, { author, commands })
    // Never fails: whoever put a submission in hears of what happened to it.
    void this.#queues.run(session, async () => {
      if (!this.#box.holds(session)) return
      await this.#ports.gather?.()
      await this.#box.empty(session, (submissions) => this.#decide(session, submissions))
    })
    return answer
  }

  /**
   * Records who orders the session from now on, when the step asks for it; the place behind it, durable, or null for a
   * session not kept here. Only the hub that orders a session may record a change, so every step judges the hold itself.
   */
  async changeHold(session: string, step: HoldStep, device: string): Promise<HoldPlace | null> {
    return this.#queues.run(session, async () => {
      for (;;) {
        const entry = await this.#entries.fresh(session)
        if (entry === null) return null
        const event = step(entry)
        if (event === null) return entry
        const record = sealHold(this.#ports, entry.head, event, device)
        if ((await this.#ports.store.append(session, entry.head, [record])) === 'appended') {
          this.#tell(session, record.envelope.seq)
        }
      }
    })
  }

  /**
   * Erases every content of a session that nobody holds and records it (J171); `not-here` for one that another hub orders
   * or has ordered last; `moved` when it no longer ends where the order was judged (`at`). What is gone is gone when this
   * resolves.
   */
  async erase(session: string, order: ErasureOrder, device: string, at?: Head): Promise<ErasureAnswer> {
    return this.#queues.run(session, async () => {
      for (;;) {
        const entry = await this.#entries.fresh(session)
        if (entry === null) return 'unknown'
        if (entry.hold.holder !== null || !this.#ports.orders(entry.hold)) return 'not-here'
        if (at !== undefined && !sameHead(entry.head, at)) return 'moved'
        const record = sealErasure(this.#ports, entry.head, order, device)
        if ((await this.#ports.store.append(session, entry.head, [record])) === 'conflict') continue
        this.#entries.forget(session)
        this.#tell(session, record.envelope.seq)
        return 'erased'
      }
    })
  }

  /** Runs a task on a session while nothing is decided on it here. */
  async alone<Answer>(session: string, task: () => Promise<Answer>): Promise<Answer> {
    return this.#queues.run(session, task)
  }

  /** Tells of a journal that grew in the store without being decided here. */
  grown(session: string, length: number): void {
    this.#tell(session, length)
  }

  /**
   * What a reader lacks, masked to its rights; `reset` when its rights are others; `parted` when this journal does not go
   * through where its replica stands.
   */
  pull(request: PullRequest, puller: Puller): Promise<PullAnswer> {
    return this.#pulls.pull(request, puller)
  }

  /** Tells of every journal that grows here. Returns how to stop. */
  listen(listener: NewsListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * On what is known of the session, without asking the store first: what was decided behind a head that is no longer the
   * last cannot be written, and is decided again (J9).
   */
  async #decide(session: string, submissions: readonly Submission[]): Promise<readonly SubmitAnswer[]> {
    for (let entry = await this.#entries.known(session); ; entry = await this.#entries.fresh(session)) {
      if (entry === null) return submissions.map(() => null)
      const { hold } = entry
      const isOurs = this.#ports.orders(hold)
      const batch = decideBatch(this.#ports, entry, isOurs ? submissions : [])
      if (!(await this.#commit(session, entry, batch))) continue
      return isOurs ? batch.answers : submissions.map(() => ({ kind: 'held-elsewhere', holder: hold.holder }))
    }
  }

  /** False when somebody else wrote meanwhile. What writes nothing is judged on the last head as well. */
  async #commit(session: string, before: SessionEntry<State>, batch: Batch<State>): Promise<boolean> {
    if (batch.records.length === 0) return this.#entries.isFresh(session, before)
    // What nobody took in hand cannot be taken away.
    if (before.hold.epoch > 0) await this.#ports.ledger.keep(session, batch.accepted)
    const answer = await this.#ports.store.append(session, before.head, batch.records)
    if (answer === 'conflict') return false
    this.#entries.keep(session, writtenEntry(batch))
    this.#tell(session, batch.entry.head.length)
    return true
  }

  #sealImport(events: readonly Event[], { device }: Author): readonly JournalRecord[] {
    const now = this.#ports.clock.now()
    const origin = { command: importCommand, at: now, receivedAt: now, by: 'secretary', device }
    return sealEvents(this.#ports, { head: emptyHead, state: null }, events, origin).records
  }

  /** A journal that begins anew stays with its holder, under the same epoch. */
  #withHold(
    { epoch, holder }: Hold,
    records: readonly JournalRecord[],
    { device }: Author,
  ): readonly JournalRecord[] {
    if (holder === null) return records
    const event = { type: 'SessionHeld', epoch, hub: holder.hub, name: holder.name } as const
    return [...records, sealHold(this.#ports, headAfter(emptyHead, records), event, device)]
  }

  #tell(session: string, length: number): void {
    for (const listener of this.#listeners) listener(session, length)
  }
}
