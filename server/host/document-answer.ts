import type { DocumentAnswer, DocumentRequest } from '../../shared/sync/messages.ts'
import type { ExportDocuments, MadeDocument } from './host.ts'
import type { ReadableState } from './readable-state.ts'

/** Makes the documents asked for and writes them as they travel: bytes in base64. */
export async function documentAnswer(
  exportDocuments: ExportDocuments,
  { state, head }: ReadableState,
  { kind, draft, candidate }: DocumentRequest,
): Promise<DocumentAnswer> {
  const made = await exportDocuments(state, head, {
    kind,
    draft,
    ...(candidate === undefined ? {} : { candidate }),
  })
  if (made.kind === 'refused') return made
  const held = made.held === undefined ? {} : { held: [...made.held] }
  return { kind: 'documents', files: made.files.map(asSent), ...held }
}

function asSent({ name, pages, sha256, bytes, candidate }: MadeDocument) {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return { name, pages, sha256, base64, ...(candidate === undefined ? {} : { candidate }) }
}
