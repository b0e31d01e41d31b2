import { emptyHead, type Head } from '../journal/record.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import { pullErased } from './erased-journal.ts'
import type { Puller } from './hub-calls.ts'
import type { HubDomain } from './hub-domain.ts'
import type { PullAnswer, PullRequest } from './messages.ts'
import { maskedFor, type Reader, rightsOf } from './reader.ts'
import { recentAfter } from './recent-records.ts'
import type { SessionEntries } from './session-entries.ts'
import type { SessionEntry } from './session-entry.ts'
import type { TaskQueues } from './task-queues.ts'

export interface HubPullsParts<State> {
  readonly store: JournalStore
  readonly domain: Pick<HubDomain<State, never, never>, 'readableItems'>
  readonly entries: SessionEntries<State>
  /** The hub's own: a session is read while nothing is decided on it. */
  readonly queues: TaskQueues
}

/** A sitting of a hundred dwellings comes in one page; a page stays some megabytes at most. */
const pullLimit = 2000

/** What replicas are answered when they ask what they lack. */
export class HubPulls<State> {
  readonly #parts: HubPullsParts<State>
  readonly #looks = new Map<string, Promise<SessionEntry<State> | null>>()

  constructor(parts: HubPullsParts<State>) {
    this.#parts = parts
  }

  /** See `Hub.pull`. */
  async pull(request: PullRequest, puller: Puller): Promise<PullAnswer> {
    const { store, entries, queues } = this.#parts
    const seen = await this.#look(request.session)
    const recent = seen === null ? null : this.#pullRecent(seen, request, puller)
    if (recent !== null) return recent
    return queues.run(request.session, async () => {
      const entry = await entries.fresh(request.session)
      if (entry !== null) return this.#pullFrom(entry, request, puller)
      return (await pullErased(store, request, puller)) ?? { kind: 'unknown' }
    })
  }

  /** The session as it stands now. Those who ask while others wait for their turn share one look at the store. */
  #look(session: string): Promise<SessionEntry<State> | null> {
    const { entries, queues } = this.#parts
    const awaited = this.#looks.get(session)
    if (awaited !== undefined) return awaited
    const look = queues.run(session, () => {
      this.#looks.delete(session)
      return entries.fresh(session)
    })
    this.#looks.set(session, look)
    return look
  }

  /** What a replica in step lacks, from the records at hand; null for one that the store must be asked for. */
  #pullRecent(
    { head, state, recent }: SessionEntry<State>,
    { after, hash, rights }: PullRequest,
    puller: Puller,
  ): PullAnswer | null {
    const reader = this.#readerOf(state, puller)
    if (rights !== rightsOf(reader)) return null
    const records = recentAfter(recent, head, { length: after, hash })
    if (records === null) return null
    return {
      kind: 'events',
      records: records.map((record) => maskedFor(reader, record)),
      head,
      rights,
      more: false,
    }
  }

  /** Never reads beyond the entry's head: what came after was not judged under these rights. */
  async #pullFrom(
    { head, state }: SessionEntry<State>,
    request: PullRequest,
    puller: Puller,
  ): Promise<PullAnswer> {
    const reader = this.#readerOf(state, puller)
    const rights = rightsOf(reader)
    if (!(await this.#isPrefix(request, head))) return { kind: 'parted', head }
    const isSame = rights === request.rights
    const after = isSame ? request.after : 0
    const limit = Math.min(pullLimit, head.length - after)
    const records = await this.#parts.store.read(request.session, after, limit)
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
    return { ...puller, items: this.#parts.domain.readableItems(state, puller.seat) }
  }

  async #isPrefix({ session, after, hash }: PullRequest, head: Head): Promise<boolean> {
    if (after === 0) return hash === emptyHead.hash
    if (after > head.length) return false
    const [last] = await this.#parts.store.read(session, after - 1, 1)
    return last?.envelope.hash === hash
  }
}
