import { headAfter } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { rightsOf } from '../../shared/sync/reader.ts'
import { returnTail } from '../../shared/sync/return-tail.ts'

interface FeedParts {
  readonly line: Pick<Backend, 'pull' | 'returnTail'>
  /** The replica of what the server orders. */
  readonly store: JournalStore
}

/**
 * How a round of pulling one session ended; `later`: the line went down on the way. `awaited`: the server was restored
 * from a backup, and cannot take back what is kept here; nothing here is forgotten.
 */
export type FeedEnd = 'in-step' | 'later' | 'unknown' | 'awaited' | 'broken'

const rights = rightsOf({ kind: 'secretary' })

/** Brings the replica of one session in step with the server. Harmless to repeat after any failure. */
export async function pullSession(parts: FeedParts, session: string): Promise<FeedEnd> {
  const held = await parts.store.head(session)
  const pulled = await pullOrReturn(parts, session, held ?? emptyHead)
  if (typeof pulled === 'string') return pulled
  if (pulled.records.length === 0) return 'in-step'
  if (verifyChain(pulled.records, pulled.after).kind === 'broken') return 'broken'
  const isKept = await keep(parts.store, session, held, pulled)
  return isKept ? 'in-step' : 'later'
}

interface Pulled {
  /** Where the records begin: behind what is held, or from the start after a reset. */
  readonly after: Head
  readonly records: readonly JournalRecord[]
}

/** What follows here; the server's journal from the start where nothing is lost by it; or how it ended. */
async function pullOrReturn(parts: FeedParts, session: string, held: Head): Promise<Pulled | FeedEnd> {
  const pulled = await pullFrom(parts, session, held)
  const isLost = pulled === 'parted' || (pulled === 'unknown' && held.length > 0)
  if (!isLost) return pulled
  const end = await returnTail(parts.line, session, await parts.store.read(session, 0))
  if (end.kind === 'failure') return 'later'
  if (end.kind === 'awaited') return 'awaited'
  const again = await pullFrom(parts, session, end.kind === 'again' ? held : emptyHead)
  // What the server could believe is there again; the rest of it waits here.
  return again === 'parted' ? 'awaited' : again
}

async function pullFrom(
  { line }: FeedParts,
  session: string,
  held: Head,
): Promise<Pulled | 'later' | 'unknown' | 'parted'> {
  let after = held
  const records: JournalRecord[] = []
  for (;;) {
    const { length, hash } = headAfter(after, records)
    const answer = await line.pull({ session, after: length, hash, rights })
    if (answer.kind === 'failure') return 'later'
    if (answer.kind === 'unknown' || answer.kind === 'parted') return answer.kind
    if (answer.kind === 'reset') {
      records.splice(0)
      after = emptyHead
    }
    records.push(...answer.records)
    if (!answer.more) return { after, records }
  }
}

/** In one step, so that a reader finds the journal of before or of after. False when another round was first. */
async function keep(
  store: JournalStore,
  session: string,
  held: Head | null,
  { after, records }: Pulled,
): Promise<boolean> {
  if (held === null) return (await store.create(session, records)) === 'created'
  if (after.length > 0) return (await store.append(session, after, records)) === 'appended'
  return (await store.replace(session, held, records)) === 'replaced'
}
