import type { SavedDocument } from '../../shared/ipc/channels.ts'
import type { DocumentAnswer } from '../../shared/sync/messages.ts'

export type MadeFile = Extract<DocumentAnswer, { kind: 'documents' }>['files'][number]

/** What the host can do with a finished PDF. */
export interface DocumentDesk {
  /** Shows it beside the application; null where the host cannot. */
  readonly open: ((file: MadeFile) => void) | null
  /** Gives it to the user as a file. */
  readonly save: (file: MadeFile) => Promise<SavedDocument>
}
