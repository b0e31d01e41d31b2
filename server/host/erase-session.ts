import type { SessionState } from '../../shared/domain/state.ts'
import { itemStatus } from '../../shared/domain/vacancy/selectors.ts'
import type { ErasedDocument, ErasedSitting, ErasureReason } from '../../shared/journal/erasure.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { ExportDocuments, Host } from './host.ts'

/** Why, and by whose order, a session's contents are erased. */
export interface ErasureWish {
  readonly reason: ErasureReason
  readonly orderedBy: string
}

/** Why nothing was erased; `not-here`: another hub orders the session. */
export type EraseAnswer = 'erased' | 'unknown' | 'not-here' | 'under-way'

type Parts = Pick<Host, 'hub' | 'exportDocuments'>

/**
 * Erases every content of a session (GDPR art. 5.1.e and 17; CNIL, référentiel gestion locative). Only one that is
 * signed, or was never opened: a sitting under way has acts still to make. It is judged again when something was decided
 * while it was judged.
 */
export async function eraseSession(
  parts: Parts,
  session: string,
  wish: ErasureWish,
  device: string,
): Promise<EraseAnswer> {
  for (;;) {
    const answer = await eraseAsItStands(parts, session, wish, device)
    if (answer !== 'moved') return answer
  }
}

async function eraseAsItStands(
  { hub, exportDocuments }: Parts,
  session: string,
  { reason, orderedBy }: ErasureWish,
  device: string,
): Promise<EraseAnswer | 'moved'> {
  const held = await hub.state(session)
  if (held === null) return 'unknown'
  const { state, head } = held
  if (state.phase !== 'signed' && state.phase !== 'prepared') return 'under-way'
  const documents = await documentsOf(exportDocuments, state, head)
  return hub.erase(session, { reason, orderedBy, sitting: erasedSitting(state), documents }, device, head)
}

/** The acts that lead their own life on paper, by their hashes. Before the signature there are none. */
async function documentsOf(
  exportDocuments: ExportDocuments,
  state: SessionState,
  head: Head,
): Promise<readonly ErasedDocument[]> {
  if (state.phase !== 'signed') return []
  const documents: ErasedDocument[] = []
  for (const kind of ['minutes', 'attendance'] as const) {
    const made = await exportDocuments(state, head, { kind, draft: false })
    if (made.kind === 'documents') documents.push(...made.files.map(({ sha256 }) => ({ kind, sha256 })))
  }
  return documents
}

/** What may still be known of the sitting. */
export function erasedSitting({ session, organisation, commission, items }: SessionState): ErasedSitting {
  return {
    id: session.id,
    number: session.number,
    date: session.date,
    time: session.time,
    place: session.place,
    organisation: organisation.name,
    commission: commission.name,
    items: items.length,
    decided: items.filter((item) => itemStatus(item) === 'decided').length,
  }
}
