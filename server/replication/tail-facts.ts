import type { MissingTailFact } from '../../shared/sync/hand-over.ts'
import type { MissingTail, TailStore } from './tail-store.ts'

/** What the secretary is told, by session, of the ends of journals that were missing here: positions and dates. */
export async function tailFacts(
  tails: Pick<TailStore, 'all'>,
): Promise<ReadonlyMap<string, readonly MissingTailFact[]>> {
  const bySession = Map.groupBy(await tails.all(), ({ session }) => session)
  return new Map([...bySession].map(([session, found]) => [session, found.map(factOf)]))
}

function factOf({ after, head, outcome, foundAt, settledAt }: MissingTail): MissingTailFact {
  return { from: after.length + 1, to: head.length, outcome, foundAt, settledAt }
}
