import { headAfter } from '../../shared/journal/continuity.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import type { Backend } from '../../shared/ports/backend.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { rightsOf } from '../../shared/sync/reader.ts'

interface FeedParts {
  readonly line: Pick<Backend, 'pull'>
  /** The replica of what the server orders. */
  readonly store: JournalStore
}

/** How a round of pulling one session ended; `later`: the line went down on the way. */
export type FeedEnd = 'in-step' | 'later' | 'unknown' | 'broken'

const rights = rightsOf({ kind: 'secretary' })

/** Brings the replica of one session in step with the server. Harmless to repeat after any failure. */
export async function pullSession(parts: FeedParts, session: string): Promise<FeedEnd> {
  const held = await parts.store.head(session)
  const pulled = await pullFrom(parts, session, held ?? emptyHead)
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

async function pullFrom({ line }: FeedParts, session: string, held: Head): Promise<Pulled | FeedEnd> {
  let after = held
  const records: JournalRecord[] = []
  for (;;) {
    const { length, hash } = headAfter(after, records)
    const answer = await line.pull({ session, after: length, hash, rights })
    if (answer.kind === 'failure') return 'later'
    if (answer.kind === 'unknown') return 'unknown'
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
