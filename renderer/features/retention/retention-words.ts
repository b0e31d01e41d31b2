import type { ErasureReason } from '../../../shared/journal/erasure.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { RetentionAnswer } from '../../../shared/sync/retention-messages.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { NoticeTone } from '../../components/notice.tsx'

/** Why a session's data are erased, as the certificate says it. */
export const reasonLabels: Readonly<Record<ErasureReason, string>> = {
  retention: 'Fin de la durée de conservation',
  request: 'Demande d’une personne concernée',
  order: 'Décision de l’organisme',
}

/** What an order did, or why it did nothing. */
export interface RetentionOutcome {
  readonly tone: NoticeTone
  readonly title: string
  readonly words: string
}

/** How an order is told, once it was carried out and when it was not. */
export interface OrderWords {
  readonly done: string
  readonly undone: string
}

/** Null where the answer shows by itself: a list, a document. `undone`: what a failure is called, in a few words. */
export function outcomeOf(
  { done, undone }: OrderWords,
  answer: RetentionAnswer | BackendFailure,
): RetentionOutcome | null {
  const refused = (words: string): RetentionOutcome => ({ tone: 'blocks', title: undone, words })
  switch (answer.kind) {
    case 'devices':
    case 'certificate':
      return null
    case 'done':
      return { tone: 'done', title: done, words: '' }
    case 'under-way':
      return refused(
        'La séance est en cours. Ses données s’effacent une fois le procès-verbal signé, et le registre complet au serveur.',
      )
    case 'not-here':
      return refused('Un poste tient cette séance. Rendez-la d’abord au serveur, puis recommencez.')
    case 'unknown':
      return refused('Cette séance ou cet appareil n’existe plus ici. Rechargez la liste.')
    case 'failure':
      return refused(
        answer.reason === 'unreachable'
          ? 'Le serveur ne répond pas. Recommencez quand la liaison sera rétablie.'
          : 'Le serveur n’a pas pu le faire. Recommencez ; si cela persiste, prévenez l’assistance.',
      )
    default:
      return assertNever(answer)
  }
}
