import { emptyHead, type Head } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { firstHolding, type HubName } from '../../shared/sync/hold-steps.ts'
import { type UploadAnswer, uploadLimit, wholeLimit } from '../../shared/sync/journal-upload.ts'
import type { Host } from '../host/host.ts'
import type { ServerLine } from './server-line.ts'

interface OutboxParts {
  readonly line: Pick<ServerLine, 'upload'>
  /** What this hub orders. */
  readonly own: Pick<Host, 'hub' | 'store'>
  readonly self: HubName
}

/**
 * How sending one journal ended. `later`: the line went down on the way. `refused`: the server, or another hub, orders
 * a session of that id. `fenced`: the session was taken from this hub. `diverged`: what the server keeps is not the
 * beginning of this journal; nothing is forced.
 */
export type OutboxEnd = 'in-step' | 'later' | 'refused' | 'fenced' | 'diverged'

/** Sends the server what it lacks of the journals that this hub orders. */
export class JournalOutbox {
  readonly #parts: OutboxParts
  /** Where the server's copies end, as it said last. Asked again after a start. */
  readonly #sent = new Map<string, Head>()

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** The line was down: the server may have been restored meanwhile, and says again where its copies end. */
  forgetPlaces(): void {
    this.#sent.clear()
  }

  /** Where the server's copy ends, as it said last; null when it has not said. */
  sentOf(session: string): Head | null {
    return this.#sent.get(session) ?? null
  }

  /** Harmless to repeat after any failure; one call at a time for a session. */
  async send(session: string): Promise<OutboxEnd> {
    const epoch = await this.#epochOf(session)
    if (typeof epoch === 'string') return epoch
    let after = await this.#beginning(session)
    for (;;) {
      const step = await this.#sendFrom(session, epoch, after)
      if (typeof step === 'string') return step
      after = step
    }
  }

  /**
   * That of the taking under which this hub orders the session; said before the server hears of it. Nothing is left to
   * send of one that is gone; one that other hubs alone ever took is not this one's to send.
   */
  async #epochOf(session: string): Promise<number | 'in-step' | 'refused'> {
    const { own, self } = this.#parts
    const place = await own.hub.changeHold(session, firstHolding(self), self.hub)
    if (place === null) return 'in-step'
    return place.hold.takings.findLast(({ hub }) => hub === self.hub)?.epoch ?? 'refused'
  }

  /** Behind what the server is known to keep; else before the last record, which tells where its copy ends. */
  async #beginning(session: string): Promise<Head> {
    const { store } = this.#parts.own
    const known = this.#sent.get(session)
    if (known !== undefined && (await isPlaceOf(store, session, known))) return known
    const length = (await store.head(session))?.length ?? 0
    const [before] = length < 2 ? [] : await store.read(session, length - 2, 1)
    return before === undefined ? emptyHead : { length: length - 1, hash: before.envelope.hash }
  }

  async #sendFrom(session: string, epoch: number, after: Head): Promise<Head | OutboxEnd> {
    const { line, own, self } = this.#parts
    const limit = after.length === 0 ? wholeLimit : uploadLimit
    const records = await own.store.read(session, after.length, limit)
    if (records.length === 0) return 'in-step'
    const answer = await line.upload({ session, hub: self.hub, epoch, after, records })
    if (answer.kind === 'failure') return 'later'
    return 'head' in answer ? this.#next(session, after, answer) : endOf(answer)
  }

  /** Where to go on from, or how it ended. */
  async #next(
    session: string,
    after: Head,
    { kind, head }: Extract<UploadAnswer, { head: Head }>,
  ): Promise<Head | OutboxEnd> {
    const isPlace = await isPlaceOf(this.#parts.own.store, session, head)
    // The whole journal was sent, and the server keeps something else.
    if (kind === 'behind' && !isPlace && after.length === 0) return 'diverged'
    // Imported anew before the sitting: from the start again.
    const next = isPlace ? head : emptyHead
    this.#sent.set(session, next)
    return next
  }
}

function endOf({ kind }: Exclude<UploadAnswer, { head: Head }>): OutboxEnd {
  if (kind === 'fenced') return kind
  return kind === 'held-elsewhere' ? 'refused' : 'diverged'
}

/** Whether the journal goes through that position. */
async function isPlaceOf(store: JournalStore, session: string, { length, hash }: Head): Promise<boolean> {
  if (length === 0) return hash === emptyHead.hash
  const [record] = await store.read(session, length - 1, 1)
  return record?.envelope.hash === hash
}
