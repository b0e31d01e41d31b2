import { sameHead } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { type UploadAnswer, uploadLimit } from '../../shared/sync/journal-upload.ts'
import type { ServerLine } from './server-line.ts'

interface OutboxParts {
  readonly line: Pick<ServerLine, 'upload'>
  /** The journals that this hub orders. */
  readonly store: JournalStore
  /** This hub's name, for people. */
  readonly holder: string
}

/**
 * How sending one journal ended. `later`: the line went down on the way. `refused`: the server, or another hub, orders
 * a session of that id. `diverged`: what the server keeps is not the beginning of this journal; nothing is forced.
 */
export type OutboxEnd = 'in-step' | 'later' | 'refused' | 'diverged'

/** Sends the server what it lacks of the journals that this hub orders. */
export class JournalOutbox {
  readonly #parts: OutboxParts
  /** Where the server's copies end, as it said last. Asked again after a start. */
  readonly #sent = new Map<string, Head>()

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Harmless to repeat after any failure; one call at a time for a session. */
  async send(session: string): Promise<OutboxEnd> {
    const { store } = this.#parts
    const known = this.#sent.get(session)
    // A session imported anew before its sitting is another journal: it is sent from the start.
    let after = known !== undefined && (await isPlaceOf(store, session, known)) ? known : emptyHead
    for (;;) {
      const records = await store.read(session, after.length, uploadLimit)
      if (records.length === 0) return 'in-step'
      const { line, holder } = this.#parts
      const step = await this.#next(session, after, await line.upload({ session, holder, after, records }))
      if (typeof step === 'string') return step
      after = step
    }
  }

  /** Where to go on from, or how it ended. */
  async #next(
    session: string,
    after: Head,
    answer: Awaited<ReturnType<ServerLine['upload']>>,
  ): Promise<Head | OutboxEnd> {
    if (answer.kind === 'failure') return 'later'
    if (!('head' in answer)) return endOf(answer)
    const isPlace = await isPlaceOf(this.#parts.store, session, answer.head)
    if (answer.kind === 'behind' && (!isPlace || sameHead(answer.head, after))) return 'diverged'
    // Imported anew while it was being sent: from the start again.
    const next = isPlace ? answer.head : emptyHead
    this.#sent.set(session, next)
    return next
  }
}

function endOf({ kind }: Exclude<UploadAnswer, { head: Head }>): OutboxEnd {
  return kind === 'held-elsewhere' ? 'refused' : 'diverged'
}

/** Whether the journal goes through that position. */
async function isPlaceOf(store: JournalStore, session: string, { length, hash }: Head): Promise<boolean> {
  if (length === 0) return hash === emptyHead.hash
  const [record] = await store.read(session, length - 1, 1)
  return record?.envelope.hash === hash
}
