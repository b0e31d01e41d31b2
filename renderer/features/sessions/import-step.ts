import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { Defect, ImportAnswer } from '../../../shared/sync/messages.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'

/** A session file on its way in. */
export interface SentFile {
  readonly name: string
  readonly text: string
}

/** Where an import stands. Nothing is stored but at `imported`. */
export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string }
  | { readonly kind: 'imported'; readonly name: string; readonly warnings: readonly Defect[] }
  | { readonly kind: 'refused'; readonly name: string; readonly defects: readonly Defect[] }
  /** The sitting is already there: replacing it must be asked for. */
  | { readonly kind: 'already-there'; readonly file: SentFile }
  | { readonly kind: 'begun'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: FailureReason }

export type FailureReason = BackendFailure['reason'] | 'unreadable'

/** `asked`: a first import, which never replaces. `replacing`: after the user's word. */
export type Intent = 'asked' | 'replacing'

/** What the hub's answer means for the one who imports. */
export function stepAfter(file: SentFile, intent: Intent, answer: ImportAnswer | BackendFailure): ImportStep {
  const { name } = file
  switch (answer.kind) {
    case 'imported':
      return { kind: 'imported', name, warnings: answer.warnings }
    case 'refused':
      if (!isAlreadyThere(answer.defects)) return { kind: 'refused', name, defects: answer.defects }
      return intent === 'asked' ? { kind: 'already-there', file } : { kind: 'begun', name }
    case 'failure':
      return { kind: 'failed', name, reason: answer.reason }
    default:
      return assertNever(answer)
  }
}

function isAlreadyThere(defects: readonly Defect[]): boolean {
  return defects.length === 1 && defects[0]?.code === 'session-already-stored'
}
