import type { DocumentDescription } from '../../shared/documents/document.ts'
import { sessionErasureCertificate } from '../../shared/documents/erasure-certificate.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { storedErasure } from '../../shared/sync/erased-journal.ts'

/** The certificate of a session's erasure, from its journal alone; null for a session that is not erased. */
export async function sessionCertificate(
  store: Pick<JournalStore, 'head' | 'read'>,
  session: string,
): Promise<DocumentDescription | null> {
  const erasure = await storedErasure(store, session)
  if (erasure === null) return null
  const [last, record] = await store.read(session, erasure.seq - 2, 2)
  if (last === undefined || record === undefined) return null
  return sessionErasureCertificate({ erasure, before: last.envelope.hash, after: record.envelope.hash })
}
