import { isKnownEvent } from '../../shared/domain/event-versions.ts'
import { applyRecorded } from '../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { BrokenJournal } from '../../shared/journal/broken-journal.ts'
import { type Erasure, erasureIn, isAdministrative, isErased } from '../../shared/journal/erasure.ts'
import { foldRecords } from '../../shared/journal/fold.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import { signedTextOf } from '../../shared/journal/signed-head.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { wireRecord } from '../../shared/sync/messages.ts'
import { isSignedBy } from '../keys/head-keys.ts'

/** What `verify` prints; `erased` is when the contents were erased, of a journal that ends so; `firstBroken` is the position of the first record that does not hold. */
export interface JournalCheck {
  readonly valid: boolean
  readonly length: number
  readonly hash: string | null
  readonly firstBroken?: number
  readonly erased?: string
  /** The public keys of the hubs that signed it, in the order in which they first did. */
  readonly keys: readonly string[]
}

/** Whose signatures are believed. A stored journal is its own hub's; an archive's reader says, or sees the keys. */
export type Trust = (key: string) => boolean

export const anyKey: Trust = () => true

/** Verifies a stored journal, up to the head that the store declares; null for a session not held. */
export async function verifyStored(
  store: JournalStore,
  session: string,
  trust: Trust,
): Promise<JournalCheck | null> {
  const declared = await store.head(session)
  const records = await readableRecords(store, session)
  if (declared === null && records.length === 0) return null
  return verifyJournal(records, declared ?? emptyHead, trust)
}

/** The records that can be read, in order; behind them `undefined` when one cannot. */
async function readableRecords(store: JournalStore, session: string): Promise<readonly unknown[]> {
  try {
    return await store.read(session, 0)
  } catch (error) {
    if (!(error instanceof BrokenJournal)) throw error
    return [...(await store.read(session, 0, error.firstBroken - 1)), undefined]
  }
}

/**
 * Recomputes the chain and the fold of a whole journal, whatever was found in its place. It must end at the head that
 * somebody vouched for: a cut or a grown tail breaks where the shorter of the two ends. Every content must be there: a
 * whole journal is the secretary's, from whom nothing is withheld; or none up to where an erasure, its last record, says
 * that they are gone. Every signature must hold and be of a key that is
 * believed, and the last record must bear one: what stands behind the last signed head was never answered for.
 */
export function verifyJournal(found: readonly unknown[], declared: Head, trust: Trust): JournalCheck {
  const records = soundRecords(found)
  const length = found.length
  const hash = records.at(-1)?.envelope.hash ?? null
  const erasure = records.length === length ? erasureIn(records) : null
  const facts = {
    length,
    hash,
    keys: signingKeys(records),
  }
  const firstBroken =
    firstBrokenOf(records, found.length) ??
    brokenEnd({ length, hash }, declared) ??
    firstUnsigned(records, trust)
  const erased = erasure === null ? {} : { erased: erasure.at }
  return firstBroken === null ? { valid: true, ...facts, ...erased } : { valid: false, ...facts, firstBroken }
}

/** The keys that signed those records, each once, in the order in which they first did. */
export function signingKeys(records: readonly JournalRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ signature }) => (signature === undefined ? [] : [signature.key])))]
}

/** The first signature that does not hold, else what stands behind the last one; null when all is signed for. */
function firstUnsigned(records: readonly JournalRecord[], trust: Trust): number | null {
  const signed = records.filter(({ signature }) => signature !== undefined)
  const wrong = signed.find(
    (record) =>
      record.signature === undefined ||
      !trust(record.signature.key) ||
      !isSignedBy(record.signature, signedTextOf(record)),
  )
  if (wrong !== undefined) return wrong.envelope.seq
  const last = signed.at(-1)?.envelope.seq ?? 0
  return last === records.length ? null : last + 1
}

/** The leading records that have a record's shape, and hold their content where nothing excuses its absence. */
function soundRecords(found: readonly unknown[]): readonly JournalRecord[] {
  const read = found.map((one) => wireRecord.safeParse(one))
  const last = read.at(-1)
  const erasure = last?.success === true ? erasureIn([last.data]) : null
  const records: JournalRecord[] = []
  for (const record of read) {
    if (!record.success || !hasItsContent(record.data, erasure)) break
    records.push(record.data)
  }
  return records
}

/** An erased journal holds nothing that it says is gone, and any other holds everything. */
function hasItsContent(record: JournalRecord, erasure: Erasure | null): boolean {
  const isGone = erasure !== null && isErased(erasure, record)
  return isGone === (record.payload === null)
}

function firstBrokenOf(records: readonly JournalRecord[], length: number): number | null {
  const chain = verifyChain(records)
  const whole = chain.kind === 'broken' ? records.slice(0, chain.firstBroken - 1) : records
  return firstUnfolded(whole) ?? (whole.length < length ? whole.length + 1 : null)
}

function brokenEnd(
  end: { readonly length: number; readonly hash: string | null },
  declared: Head,
): number | null {
  const isDeclared = end.length === declared.length && (end.hash ?? emptyHead.hash) === declared.hash
  return isDeclared && end.length > 0 ? null : Math.min(declared.length, end.length) + 1
}

/** The position of the first event that this application cannot fold, or null. */
function firstUnfolded(records: readonly JournalRecord[]): number | null {
  let state: SessionState | null = null
  for (const record of records) {
    const { type, v, seq } = record.envelope
    if (!isAdministrative(record.envelope) && !isKnownEvent(type, v)) return seq
    try {
      state = foldRecords(applyRecorded, state, [record])
    } catch {
      // Anybody can chain an event whose content makes no sense: that is what the caller asks about, not a fault of ours.
      return seq
    }
  }
  return null
}
