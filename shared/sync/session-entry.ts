import { BrokenJournal } from '../journal/broken-journal.ts'
import { sameHead } from '../journal/continuity.ts'
import { type Apply, foldRecords } from '../journal/fold.ts'
import { foldHold, type Hold, noHold } from '../journal/hold.ts'
import { commandIdOf, emptyHead, type Head, type JournalRecord } from '../journal/record.ts'
import { verifyChain } from '../journal/verify.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import { storedErasure } from './erased-journal.ts'
import { recentWith } from './recent-records.ts'

/** A session as a hub holds it in memory: what its journal folds to, and the commands already applied. */
export interface SessionEntry<State> {
  readonly head: Head
  readonly state: State
  /** Who orders the session. */
  readonly hold: Hold
  /** The journal's last records, some of them. */
  readonly recent: readonly JournalRecord[]
  /** Grows with each batch that is written, and only then. */
  readonly applied: Set<string>
}

const pageLength = 1000

/**
 * Reads and folds a journal, from what is known of it on, or whole; null when the store does not hold it, or holds what an
 * erasure left of it. Throws `BrokenJournal`.
 */
export async function loadEntry<State>(
  store: JournalStore,
  apply: Apply<State>,
  session: string,
  known: SessionEntry<State> | null = null,
): Promise<SessionEntry<State> | null> {
  if ((await storedErasure(store, session)) !== null) return null
  let head = known?.head ?? emptyHead
  let state: State | null = known?.state ?? null
  let hold = known?.hold ?? noHold
  let recent = known?.recent ?? []
  const applied = new Set(known?.applied)
  for (let page = await nextPage(store, session, head); page.length > 0; ) {
    head = checkedHead(page, head)
    state = foldRecords(apply, state, page)
    hold = foldHold(hold, page)
    recent = recentWith(recent, page)
    for (const { envelope } of page) applied.add(commandIdOf(envelope.id))
    page = await nextPage(store, session, head)
  }
  return state === null ? null : { head, state, hold, recent, applied }
}

/**
 * The records behind `after`; none at the journal's end, which must be the head that the store declares: a cut tail
 * would else pass for the end, and every append would conflict for ever.
 */
async function nextPage(
  store: JournalStore,
  session: string,
  after: Head,
): Promise<readonly JournalRecord[]> {
  const page = await store.read(session, after.length, pageLength)
  if (page.length > 0) return page
  const declared = (await store.head(session)) ?? emptyHead
  if (sameHead(declared, after)) return []
  // Another process may have written between the two readings: what it wrote is there now.
  const written = await store.read(session, after.length, pageLength)
  if (written.length === 0) throw new BrokenJournal(Math.min(declared.length, after.length) + 1)
  return written
}

/**
 * A hub keeps whole journals: content is withheld from those who pull, never from its own store. A payload that is gone
 * leaves the chain whole and would silently undo what it said, a ballot for one.
 */
function checkedHead(page: readonly JournalRecord[], after: Head): Head {
  const answer = verifyChain(page, after)
  if (answer.kind === 'broken') throw new BrokenJournal(answer.firstBroken)
  const emptied = page.find(({ payload }) => payload === null)
  if (emptied !== undefined) throw new BrokenJournal(emptied.envelope.seq)
  return answer.head
}
