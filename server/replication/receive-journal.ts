import { sameHead } from '../../shared/journal/continuity.ts'
import { commandIdOf, emptyHead, type JournalRecord } from '../../shared/journal/record.ts'
import { verifyChain } from '../../shared/journal/verify.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { UploadAnswer, UploadRequest } from '../../shared/sync/journal-upload.ts'
import type { Holder, Holdings } from './holdings.ts'

interface Inbox {
  readonly store: JournalStore
  readonly holdings: Holdings
}

const server: Holder = { device: '', name: 'le serveur' }

/**
 * Keeps what the hub that orders a session sends. Whoever sends a session first holds it; everyone else is refused.
 * The chain is verified before anything is stored, and every content must be there; what is acknowledged is durable.
 */
export async function receiveJournal(
  inbox: Inbox,
  device: string,
  request: UploadRequest,
): Promise<UploadAnswer> {
  const { session, after } = request
  if (!isWhole(request) || !isOfSession(request)) return { kind: 'broken' }
  const head = await inbox.store.head(session)
  const holder = (await inbox.holdings.holderOf(session)) ?? (head === null ? null : server)
  if (holder !== null && holder.device !== device) return { kind: 'held-elsewhere', holder: holder.name }
  if (head === null) return begin(inbox, device, request)
  if (sameHead(head, after)) return append(inbox, request)
  const isAgain = after.length === 0 && (await holdsImportAlone(inbox.store, session))
  return isAgain ? replace(inbox, request) : { kind: 'behind', head }
}

async function begin(
  { store, holdings }: Inbox,
  device: string,
  { session, holder, after, records }: UploadRequest,
): Promise<UploadAnswer> {
  if (after.length > 0) return { kind: 'behind', head: emptyHead }
  if (!(await holdings.hold(session, { device, name: holder }))) {
    return { kind: 'held-elsewhere', holder: (await holdings.holderOf(session))?.name ?? server.name }
  }
  if ((await store.create(session, records)) === 'created') return stored(records)
  // Imported here in the same moment: this hub orders it.
  await holdings.release(session)
  return { kind: 'held-elsewhere', holder: server.name }
}

async function append({ store }: Inbox, { session, after, records }: UploadRequest): Promise<UploadAnswer> {
  if ((await store.append(session, after, records)) === 'appended') return stored(records)
  return { kind: 'behind', head: (await store.head(session)) ?? emptyHead }
}

/** Its holder imported the session anew before the sitting: the copy follows. */
async function replace({ store }: Inbox, { session, records }: UploadRequest): Promise<UploadAnswer> {
  const head = (await store.head(session)) ?? emptyHead
  if ((await store.replace(session, head, records)) === 'replaced') return stored(records)
  return { kind: 'behind', head: (await store.head(session)) ?? emptyHead }
}

function stored(records: readonly JournalRecord[]): UploadAnswer {
  const last = records.at(-1)
  if (last === undefined) throw new Error('an upload holds at least one record')
  return { kind: 'stored', head: { length: last.envelope.seq, hash: last.envelope.hash } }
}

async function holdsImportAlone(store: JournalStore, session: string): Promise<boolean> {
  const records = await store.read(session, 0)
  return records.every(({ envelope }) => commandIdOf(envelope.id) === '')
}

/** Nothing is withheld from a server that keeps a copy; before its first record a journal has one head only. */
function isWhole({ after, records }: UploadRequest): boolean {
  const beginsWell = after.length > 0 || sameHead(after, emptyHead)
  return (
    beginsWell &&
    verifyChain(records, after).kind === 'whole' &&
    records.every(({ payload }) => payload !== null)
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
