import { type Apply, foldRecords } from '../journal/fold.ts'
import { commandIdOf, emptyHead, type Head, type JournalRecord } from '../journal/record.ts'
import { verifyChain } from '../journal/verify.ts'
import type { JournalStore } from '../ports/journal-store.ts'

/** A session as a hub holds it in memory: what its journal folds to, and the commands already applied. */
export interface SessionEntry<State> {
  readonly head: Head
  readonly state: State
  /** Grows with each batch that is written, and only then. */
  readonly applied: Set<string>
}

/** A journal whose chain does not hold: nothing may be decided on it. `verify` says more. */
export class BrokenJournal extends Error {
  readonly firstBroken: number
  constructor(firstBroken: number) {
    super(`the journal's chain breaks at position ${firstBroken}`)
    this.firstBroken = firstBroken
  }
}

const pageLength = 1000

/** Reads and folds a whole journal; null when the store does not hold it. Throws `BrokenJournal`. */
export async function loadEntry<State>(
  store: JournalStore,
  apply: Apply<State>,
  session: string,
): Promise<SessionEntry<State> | null> {
  let head = emptyHead
  let state: State | null = null
  const applied = new Set<string>()
  for (;;) {
    const page = await store.read(session, head.length, pageLength)
    if (page.length === 0) break
    head = checkedHead(page, head)
    state = foldRecords(apply, state, page)
    for (const { envelope } of page) applied.add(commandIdOf(envelope.id))
  }
  return state === null ? null : { head, state, applied }
}

function checkedHead(page: readonly JournalRecord[], after: Head): Head {
  const answer = verifyChain(page, after)
  if (answer.kind === 'broken') throw new BrokenJournal(answer.firstBroken)
  return answer.head
}
