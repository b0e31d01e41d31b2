import { sameHead } from '../journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../journal/record.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import { type Batch, type DecidePorts, decideBatch, writtenEntry } from './decide-batch.ts'
import type { Author, CommandAnswer, Puller } from './hub-calls.ts'
import type { AnyCommand } from './hub-domain.ts'
import type { PullAnswer, PullRequest } from './messages.ts'
import { maskedFor, type Reader, rightsOf } from './reader.ts'
import { sealEvents } from './seal-events.ts'
import { loadEntry, type SessionEntry } from './session-entry.ts'
import { TaskQueues } from './task-queues.ts'

export type { Author, CommandAnswer, Puller }

export interface HubPorts<State, Command extends AnyCommand, Event extends { readonly type: string }>
  extends DecidePorts<State, Command, Event> {
  readonly store: JournalStore
}

export type NewsListener = (session: string, length: number) => void

const pullLimit = 500
const importCommand = ''

/**
 * Orders the journals of a store: decides commands one after the other for each session, numbers and seals the
 * events, and answers once they are durable. The same core runs in the server, in the desktop's main process and in
 * the headless tool. Holds in memory what each open session folds to; the store stays the truth.
 */
export class Hub<State, Command extends AnyCommand, Event extends { readonly type: string }> {
  readonly #ports: HubPorts<State, Command, Event>
  readonly #entries = new Map<string, SessionEntry<State>>()
  readonly #queues = new TaskQueues()
  readonly #listeners = new Set<NewsListener>()

  constructor(ports: HubPorts<State, Command, Event>) {
    this.#ports = ports
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
      const entry = await this.#freshEntry(session)
      if (entry === null) return 'unknown'
      if ([...entry.applied].some((command) => command !== importCommand)) return 'in-use'
      const records = this.#sealImport(events, author)
      const answer = await this.#ports.store.replace(session, entry.head, records)
      this.#entries.delete(session)
      if (answer === 'conflict') return 'in-use'
      this.#tell(session, records.length)
      return 'replaced'
    })
  }

  /** The folded state and the head, or null for a session not held. Throws `BrokenJournal`. */
  async state(session: string): Promise<{ readonly state: State; readonly head: Head } | null> {
    return this.#queues.run(session, () => this.#freshEntry(session))
  }

  /**
   * Decides commands in order and writes their events in one transaction; every answer is durable when this resolves.
   * A refused command changes nothing and the next is decided. Null for a session not held.
   */
  async submit(
    session: string,
    author: Author,
    commands: readonly unknown[],
  ): Promise<readonly CommandAnswer[] | null> {
    return this.#queues.run(session, async () => {
      for (;;) {
        const entry = await this.#freshEntry(session)
        if (entry === null) return null
        const batch = decideBatch(this.#ports, entry, author, commands)
        if (await this.#commit(session, entry, batch)) return batch.answers
      }
    })
  }

  /** What a reader lacks, masked to its rights; `reset` when its replica is not a prefix of what it may hold. */
  async pull(request: PullRequest, puller: Puller): Promise<PullAnswer> {
    return this.#queues.run(request.session, async () => {
      const entry = await this.#freshEntry(request.session)
      return entry === null ? { kind: 'unknown' } : this.#pullFrom(entry, request, puller)
    })
  }

  /** Tells of every journal that grows here. Returns how to stop. */
  listen(listener: NewsListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Never reads beyond the entry's head: what came after was not judged under these rights. */
  async #pullFrom(
    { head, state }: SessionEntry<State>,
    request: PullRequest,
    puller: Puller,
  ): Promise<PullAnswer> {
    const reader = this.#readerOf(state, puller)
    const rights = rightsOf(reader)
    const isSame = rights === request.rights && (await this.#isPrefix(request, head))
    const after = isSame ? request.after : 0
    const limit = Math.min(pullLimit, head.length - after)
    const records = await this.#ports.store.read(request.session, after, limit)
    return {
      kind: isSame ? 'events' : 'reset',
      records: records.map((record) => maskedFor(reader, record)),
      head,
      rights,
      more: after + records.length < head.length,
    }
  }

  #readerOf(state: State, puller: Puller): Reader {
    if (puller.kind === 'secretary') return puller
    return { ...puller, items: this.#ports.domain.readableItems(state, puller.seat) }
  }

  async #isPrefix({ session, after, hash }: PullRequest, head: Head): Promise<boolean> {
    if (after === 0) return hash === emptyHead.hash
    if (after > head.length) return false
    const [last] = await this.#ports.store.read(session, after - 1, 1)
    return last?.envelope.hash === hash
  }

  /** The entry in memory when the store has not moved, else the journal read again (another process may write). */
  async #freshEntry(session: string): Promise<SessionEntry<State> | null> {
    const { store, domain } = this.#ports
    const known = this.#entries.get(session)
    if (known !== undefined) {
      const head = await store.head(session)
      if (head !== null && sameHead(head, known.head)) return known
    }
    const entry = await loadEntry(store, domain.apply, session)
    if (entry === null) this.#entries.delete(session)
    else this.#entries.set(session, entry)
    return entry
  }

  async #commit(session: string, before: SessionEntry<State>, batch: Batch<State>): Promise<boolean> {
    if (batch.records.length > 0) {
      const answer = await this.#ports.store.append(session, before.head, batch.records)
      if (answer === 'conflict') return false
      this.#entries.set(session, writtenEntry(batch))
      this.#tell(session, batch.entry.head.length)
    }
    return true
  }

  #sealImport(events: readonly Event[], { device }: Author): readonly JournalRecord[] {
    const now = this.#ports.clock.now()
    const origin = { command: importCommand, at: now, receivedAt: now, by: 'secretary', device }
    return sealEvents(this.#ports, { head: emptyHead, state: null }, events, origin).records
  }

  #tell(session: string, length: number): void {
    for (const listener of this.#listeners) listener(session, length)
  }
}
