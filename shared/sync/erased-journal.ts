import { type Erasure, erasureIn } from '../journal/erasure.ts'
import { emptyHead, type Head } from '../journal/record.ts'
import type { JournalStore } from '../ports/journal-store.ts'
import type { Puller } from './hub-calls.ts'
import type { PullAnswer, PullRequest } from './messages.ts'
import { maskedFor, type Reader } from './reader.ts'

/** The erasure that ends a stored journal; null for one that is not erased or not held. */
export async function storedErasure(
  store: Pick<JournalStore, 'head' | 'read'>,
  session: string,
): Promise<Erasure | null> {
  const head = await store.head(session)
  return head === null ? null : erasureIn(await store.read(session, head.length - 1, 1))
}

const pullLimit = 500

/**
 * What a replica hears of an erased journal, whatever its rights were: the envelopes and the erasure, which has it forget
 * what it holds. What an erasure leaves of the secretary's own, why a hold was broken, stays withheld from a seat. Null for
 * a journal that is not erased.
 */
export async function pullErased(
  store: Pick<JournalStore, 'head' | 'read'>,
  { session, after, hash, rights }: PullRequest,
  puller: Puller,
): Promise<PullAnswer | null> {
  if ((await storedErasure(store, session)) === null) return null
  const head = (await store.head(session)) ?? emptyHead
  const isSame = await goesThrough(store, session, { length: after, hash }, head)
  const from = isSame ? after : 0
  const records = await store.read(session, from, pullLimit)
  const more = from + records.length < head.length
  const left = records.map((record) => maskedFor(readerOfErased(puller), record))
  return { kind: isSame ? 'events' : 'reset', records: left, head, rights, more }
}

/** Which items a seat could read is gone with the contents. */
function readerOfErased(puller: Puller): Reader {
  return puller.kind === 'secretary' ? puller : { ...puller, items: [] }
}

async function goesThrough(
  store: Pick<JournalStore, 'read'>,
  session: string,
  place: Head,
  head: Head,
): Promise<boolean> {
  if (place.length === 0) return place.hash === emptyHead.hash
  if (place.length > head.length) return false
  const [last] = await store.read(session, place.length - 1, 1)
  return last?.envelope.hash === place.hash
}
