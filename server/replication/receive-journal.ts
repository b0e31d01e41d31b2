import { headAfter, sameHead } from '../../shared/journal/continuity.ts'
import { isErasureEvent } from '../../shared/journal/erasure.ts'
import { foldHold, type Hold, isHoldEvent, noHold } from '../../shared/journal/hold.ts'
import { commandIdOf, emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { UploadAnswer, UploadRequest } from '../../shared/sync/journal-upload.ts'
import type { Host } from '../host/host.ts'
import { signingKeys } from '../host/verify-journal.ts'
import { isSound } from '../keys/believed-part.ts'

type Inbox = Pick<Host, 'hub' | 'store' | 'knownKeys'>

/**
 * Keeps what the hub that orders a session sends, under the epoch of its taking; everyone else is refused. The chain and
 * its signatures are verified before anything is stored, and every content must be there; what is acknowledged is
 * durable. The keys that signed it are believed from then on: an authenticated desk vouches for them.
 */
export async function receiveJournal(inbox: Inbox, request: UploadRequest): Promise<UploadAnswer> {
  if (!isWhole(request) || !isOfSession(request)) return { kind: 'broken' }
  const kept = await inbox.hub.state(request.session)
  if (kept !== null && (await isKept(inbox.store, request))) return { kind: 'stored', head: endOf(request) }
  const hold = kept?.hold ?? noHold
  if (kept !== null && !isHolder(hold, request)) return refusalOf(hold, request)
  const head = kept?.head ?? emptyHead
  if (isElsewhere(head, request)) return { kind: 'behind', head }
  if (!keepsHold(hold, request)) return { kind: 'broken' }
  await inbox.knownKeys.learn(signingKeys(request.records))
  const answer = kept === null ? await begin(inbox, request) : await goOn(inbox, kept.head, request)
  if (answer.kind === 'stored') inbox.hub.grown(request.session, answer.head.length)
  return answer
}

/** Harmless to repeat: what was stored is stored, even once the hold has moved on. */
async function isKept(store: JournalStore, request: UploadRequest): Promise<boolean> {
  const { length, hash } = endOf(request)
  const [last] = await store.read(request.session, length - 1, 1)
  return last?.envelope.hash === hash
}

/**
 * The sender goes on from another place than the copy's end, of which it is told. What lies between may be of other
 * hubs (a hold that was broken, then taken again), and is not the sender's to repeat; of a session that is not kept here
 * the beginning is still to come.
 */
function isElsewhere(head: Head, { after }: UploadRequest): boolean {
  return after.length > 0 && !sameHead(head, after)
}

function isHolder({ epoch, holder }: Hold, request: UploadRequest): boolean {
  if (holder !== null) return holder.hub === request.hub && epoch === request.epoch
  // A copy that a desk sent before holds were recorded: its next records say that it holds the session.
  return epoch === 0 && request.epoch === 1 && request.records[0]?.envelope.type === 'SessionHeld'
}

function refusalOf({ epoch, holder, takings }: Hold, request: UploadRequest): UploadAnswer {
  const wasHolder = takings.some((one) => one.hub === request.hub && one.epoch === request.epoch)
  return wasHolder
    ? { kind: 'fenced', epoch }
    : { kind: 'held-elsewhere', holder: holder?.name ?? 'le serveur' }
}

/**
 * The sender may say that it holds the session under its epoch, and that it gives it back: nothing else, and nothing behind
 * that. A journal sent whole also carries what was said of it before.
 */
function keepsHold(before: Hold, request: UploadRequest): boolean {
  const { hub, epoch, after, records } = request
  if (after.length > 0 && !records.every((record) => isOwnWord(record, request))) return false
  const hold = foldHold(after.length === 0 ? noHold : before, records)
  const isHeld = hold.takings.some((one) => one.hub === hub && one.epoch === epoch)
  if (hold.holder !== null) return isHeld && hold.holder.hub === hub && hold.epoch === epoch
  return isHeld && hold.epoch === epoch + 1 && records.at(-1)?.envelope.type === 'SessionReleased'
}

function isOwnWord({ envelope, payload }: JournalRecord, { hub, epoch }: UploadRequest): boolean {
  if (!isHoldEvent(envelope) || envelope.type === 'SessionReleased') return true
  return envelope.type === 'SessionHeld' && payload?.hub === hub && payload.epoch === epoch
}

async function begin({ store }: Inbox, request: UploadRequest): Promise<UploadAnswer> {
  const { session, records } = request
  if ((await store.create(session, records)) === 'created') return { kind: 'stored', head: endOf(request) }
  // Imported here in the same moment: this hub orders it.
  return { kind: 'held-elsewhere', holder: 'le serveur' }
}

async function goOn({ store }: Inbox, head: Head, request: UploadRequest): Promise<UploadAnswer> {
  const { session, after, records } = request
  if (sameHead(head, after)) {
    if ((await store.append(session, after, records)) === 'appended') return stored(request)
  } else if (after.length === 0 && (await holdsImportAlone(store, session))) {
    // Its holder imported the session anew before the sitting: the copy follows.
    if ((await store.replace(session, head, records)) === 'replaced') return stored(request)
  }
  return { kind: 'behind', head: (await store.head(session)) ?? emptyHead }
}

function stored(request: UploadRequest): UploadAnswer {
  return { kind: 'stored', head: endOf(request) }
}

function endOf({ after, records }: UploadRequest): Head {
  return headAfter(after, records)
}

async function holdsImportAlone(store: JournalStore, session: string): Promise<boolean> {
  const records = await store.read(session, 0)
  return records.every(({ envelope }) => commandIdOf(envelope.id) === '')
}

/**
 * Nothing is withheld from a server that keeps a copy, and no holder erases: a session is given back first (J176). Before
 * its first record a journal has one head only.
 */
function isWhole({ after, records }: UploadRequest): boolean {
  const beginsWell = after.length > 0 || sameHead(after, emptyHead)
  return (
    beginsWell &&
    isSound(after, records) &&
    records.every(({ payload, envelope }) => payload !== null && !isErasureEvent(envelope))
  )
}

/** A journal begins with the import of the very session it is sent as. */
function isOfSession({ session, after, records }: UploadRequest): boolean {
  if (after.length > 0) return true
  const [first] = records
  const imported = first?.payload?.session
  if (first?.envelope.type !== 'SessionImported') return false
  return typeof imported === 'object' && imported !== null && 'id' in imported && imported.id === session
}
