import { type Defect, found, wordDefect } from '../../shared/domain/session/defects.ts'
import { importEvents } from '../../shared/domain/session/import-events.ts'
import type { ImportWarning } from '../../shared/domain/session/import-warnings/warning.ts'
import { readSessionFile } from '../../shared/domain/session/read-session-file.ts'
import type { ReferenceLists } from '../../shared/domain/session/reference-lists.ts'
import type { PreparedSession } from '../../shared/domain/session/types.ts'
import type { Author } from '../../shared/sync/hub.ts'
import type { SessionHub } from './session-hub.ts'

/** What to do with a session already stored: `replace` works while its journal holds nothing but its import. */
export type WhenHeld = 'refuse' | 'replace'

/** What an import asks of a hub. */
export type ImportHub = Pick<SessionHub, 'create' | 'replaceImport'>

export type SessionImport =
  | {
      readonly kind: 'imported'
      readonly prepared: PreparedSession
      readonly warnings: readonly ImportWarning[]
    }
  | { readonly kind: 'refused'; readonly defects: readonly Defect[] }

/**
 * Checks a session file whole, then stores it as the first events of its journal. Every defect comes back at once, and
 * nothing is stored then. A session already stored is a defect of its own.
 */
export async function importSession(
  hub: ImportHub,
  lists: ReferenceLists,
  text: string,
  whenHeld: WhenHeld,
  author: Author,
): Promise<SessionImport> {
  const read = readSessionFile(text, lists)
  if (read.kind === 'defective') return { kind: 'refused', defects: read.defects }
  const { prepared, warnings } = read
  if (await store(hub, prepared, whenHeld, author)) return { kind: 'imported', prepared, warnings }
  const session = prepared.file.session.id
  const defect = found(['session', 'id'], 'session-already-stored', { session })
  return { kind: 'refused', defects: [wordDefect(defect)] }
}

async function store(hub: ImportHub, prepared: PreparedSession, whenHeld: WhenHeld, author: Author) {
  const { id } = prepared.file.session
  const events = importEvents(prepared)
  if ((await hub.create(id, events, author)) === 'created') return true
  return whenHeld === 'replace' && (await hub.replaceImport(id, events, author)) === 'replaced'
}
