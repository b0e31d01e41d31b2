import { writeFile } from 'node:fs/promises'
import { BrokenJournal } from '../../../shared/journal/broken-journal.ts'
import type { DocumentKind } from '../../../shared/sync/messages.ts'
import { verifyJournal } from '../../host/verify-journal.ts'
import { type ArchivedDocument, writeArchive } from '../archive-file.ts'
import { holdsData, type OpenData, withData } from '../open-data.ts'
import { type ExitCode, type Output, unknownSession } from '../output.ts'
import type { SessionOptions } from './state.ts'

/**
 * `archive`: one self-contained file that a third party can check without the application's data. A journal that does
 * not hold is no archive: it throws `BrokenJournal` and writes nothing.
 */
export async function runArchive(
  { session, out, ...place }: SessionOptions & { readonly out: string },
  output: Output,
): Promise<ExitCode> {
  if (!holdsData(place.data)) return unknownSession(output, session)
  return withData(place, async (data) => {
    const { store, keys, knownKeys } = data
    const head = await store.head(session)
    if (head === null) return unknownSession(output, session)
    const records = await store.read(session, 0, head.length)
    const known = await knownKeys.all()
    const { valid, firstBroken = head.length } = verifyJournal(records, head, (key) => known.has(key))
    if (!valid) throw new BrokenJournal(firstBroken)
    const documents = await archivedDocuments(data, session)
    await writeFile(out, writeArchive({ session, head, records, documents }, keys.signer), { mode: 0o600 })
    output.result({ path: out, session, length: head.length, hash: head.hash, documents: documents.length })
    return 0
  })
}

const archivedKinds: readonly DocumentKind[] = ['minutes', 'attendance', 'letters']

/** The acts of a signed sitting, by their hashes. Before the signature there are only drafts: none is archived. */
async function archivedDocuments({ hub }: OpenData, session: string): Promise<readonly ArchivedDocument[]> {
  const entry = await hub.state(session)
  if (entry === null || entry.state.phase !== 'signed') return []
  // Loaded on demand: making documents is the only slow part to start.
  const { exportDocuments } = await import('../../pdf/export-documents.ts')
  const documents: ArchivedDocument[] = []
  for (const kind of archivedKinds) {
    const made = await exportDocuments(entry.state, entry.head, { kind, draft: false })
    if (made.kind === 'refused') continue
    for (const { name, sha256, candidate } of made.files) {
      documents.push({ name, kind, sha256, ...(candidate === undefined ? {} : { candidate }) })
    }
  }
  return documents
}
