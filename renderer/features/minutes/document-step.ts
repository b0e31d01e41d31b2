import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { DocumentAnswer } from '../../../shared/sync/messages.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { MadeFile } from '../../app/document-desk.ts'

/** A letter that must not leave yet: whose it is, and why. */
export type HeldFile = NonNullable<Extract<DocumentAnswer, { kind: 'documents' }>['held']>[number]

/** Where the making of one kind of document stands. */
export type DocumentStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly files: readonly MadeFile[]; readonly held: readonly HeldFile[] }
  | { readonly kind: 'refused'; readonly message: string }

export function stepAfter(answer: DocumentAnswer | BackendFailure): DocumentStep {
  switch (answer.kind) {
    case 'documents':
      return { kind: 'made', files: answer.files, held: answer.held ?? [] }
    case 'refused':
      return { kind: 'refused', message: answer.message }
    case 'failure':
      return { kind: 'refused', message: failureMessage(answer.reason) }
    default:
      return assertNever(answer)
  }
}

function failureMessage(reason: BackendFailure['reason']): string {
  switch (reason) {
    case 'unreachable':
      return 'Hors ligne : les documents se préparent à partir de ce qui est confirmé. Réessayez une fois en ligne.'
    case 'unauthorised':
      return 'Cet appareil n’est plus associé à la commission.'
    case 'version':
      return 'L’application doit être mise à jour : rechargez la page.'
    case 'failed':
      return 'La préparation a échoué. Recommencez ; si cela persiste, prévenez l’assistance.'
    default:
      return assertNever(reason)
  }
}
