import { foldRecords } from '../journal/fold.ts'
import { emptyHead, type Head, type JournalRecord } from '../journal/record.ts'
import { headOf, seal } from '../journal/seal.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entropy } from '../ports/entropy.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import type { AnyCommand, AnyRefusal, HubDomain } from './hub-domain.ts'
import type { PullAnswer, PullRequest } from './messages.ts'
import { maskedFor, type Reader, rightsOf } from './reader.ts'
import { loadEntry, type SessionEntry } from './session-entry.ts'
import { TaskQueues } from './task-queues.ts'

/** Who sends commands: an authenticated device, or the landlord's own script, which says itself who acts. */
export type Author =
  | { readonly kind: 'authenticated'; readonly by: string; readonly device: string }
  | { readonly kind: 'trusted'; readonly device: string }

/** The answer to one command: the ids of its events (none when it was applied before), or why not. */
export type CommandAnswer =
  | { readonly command: string; readonly events: readonly string[] }
  | ({ readonly command: string | null } & AnyRefusal)

export interface HubPorts<State, Command extends AnyCommand, Event extends { readonly type: string }> {
  readonly store: JournalStore
  readonly clock: Clock
  readonly entropy: Entropy
  readonly domain: HubDomain<State, Command, Event>
}

/** Whoever pulls, before the hub has found what they may read. */
export type Puller = { readonly kind: 'secretary' } | { readonly kind: 'seat'; readonly seat: string }

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
        const batch = this.#decideAll(entry, author, commands)
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
      if (head?.hash === known.head.hash) return known
    }
    const entry = await loadEntry(store, domain.apply, session)
    if (entry === null) this.#entries.delete(session)
    else this.#entries.set(session, entry)
    return entry
  }

  #decideAll(entry: SessionEntry<State>, author: Author, inputs: readonly unknown[]): Batch<State> {
    const batch: MutableBatch<State> = { entry, applied: new Set(), records: [], answers: [] }
    for (const input of inputs) batch.answers.push(this.#decideOne(batch, author, input))
    return batch
  }

  #decideOne(batch: MutableBatch<State>, author: Author, input: unknown): CommandAnswer {
    const { domain, clock } = this.#ports
    const read = domain.read(signedBy(author, input))
    if ('refusal' in read) return { command: idOf(input), ...read.refusal }
    const { command } = read
    if (batch.entry.applied.has(command.id) || batch.applied.has(command.id))
      return { command: command.id, events: [] }
    const receivedAt = author.kind === 'trusted' ? command.at : clock.now()
    const outcome = domain.decide(batch.entry.state, command, { receivedAt })
    if (outcome.kind === 'refused') return { command: command.id, ...outcome.refusal }
    const { device } = author
    const { at, by } = command
    const origin = { command: command.id, at, by, device, receivedAt }
    const { records, head, state } = this.#sealAll(batch.entry, outcome.events, origin)
    batch.records.push(...records)
    batch.applied.add(command.id)
    batch.entry = { ...batch.entry, head, state: state ?? batch.entry.state }
    return { command: command.id, events: records.map(({ envelope }) => envelope.id) }
  }

  async #commit(session: string, before: SessionEntry<State>, batch: Batch<State>): Promise<boolean> {
    if (batch.records.length > 0) {
      const answer = await this.#ports.store.append(session, before.head, batch.records)
      if (answer === 'conflict') return false
      this.#entries.set(session, withApplied(batch))
      this.#tell(session, batch.entry.head.length)
    }
    return true
  }

  #sealImport(events: readonly Event[], { device }: Author): readonly JournalRecord[] {
    const now = this.#ports.clock.now()
    const origin = { command: importCommand, at: now, receivedAt: now, by: 'secretary', device }
    return this.#sealAll({ head: emptyHead, state: null }, events, origin).records
  }

  #sealAll(
    from: { readonly head: Head; readonly state: State | null },
    events: readonly Event[],
    { command, ...origin }: Origin,
  ): SealedRun<State> {
    const { domain, entropy } = this.#ports
    const records: JournalRecord[] = []
    let { head, state } = from
    for (const [index, event] of events.entries()) {
      const { type, ...content } = event
      const scope = domain.scopeOf(state, event)
      const payload = { ...content, salt: entropy.salt() }
      const v = domain.versionOf(event)
      const record = seal({ ...origin, id: `${command}/${index}`, type, v, scope, payload }, head)
      records.push(record)
      head = headOf(record)
      state = foldRecords(domain.apply, state, [record])
    }
    return { records, head, state }
  }

  #tell(session: string, length: number): void {
    for (const listener of this.#listeners) listener(session, length)
  }
}

interface Origin {
  readonly command: string
  readonly at: string
  readonly receivedAt: string
  readonly by: string
  readonly device: string
}

interface SealedRun<State> {
  readonly records: readonly JournalRecord[]
  readonly head: Head
  readonly state: State | null
}

interface Batch<State> {
  /** As the session stands behind the batch, but for `applied`. */
  readonly entry: SessionEntry<State>
  readonly applied: ReadonlySet<string>
  readonly records: readonly JournalRecord[]
  readonly answers: readonly CommandAnswer[]
}

interface MutableBatch<State> {
  entry: SessionEntry<State>
  /** The commands that this batch applies; those applied before are the entry's. */
  readonly applied: Set<string>
  readonly records: JournalRecord[]
  readonly answers: CommandAnswer[]
}

/** The entry behind a written batch. Its set grows in place: a copy for each command would be quadratic. */
function withApplied<State>({ entry, applied }: Batch<State>): SessionEntry<State> {
  for (const command of applied) entry.applied.add(command)
  return entry
}

/** An authenticated author stands in the place of whoever the command claims. */
function signedBy(author: Author, input: unknown): unknown {
  if (author.kind === 'trusted' || typeof input !== 'object' || input === null) return input
  return { ...input, by: author.by }
}

function idOf(input: unknown): string | null {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null
  return typeof id === 'string' ? id : null
}
