import { assertNever } from '../../../shared/util/assert-never.ts'
import type { PairAnswer, UnpairedReason } from '../../app/device-identity.ts'
import type { NoticeTone } from '../../components/notice.tsx'

export interface UnpairedNotice {
  readonly tone: NoticeTone
  readonly title: string
  readonly words: string
}

/** Why a code is asked for; null for a device that simply never had one. */
export function unpairedNotice(reason: UnpairedReason): UnpairedNotice | null {
  switch (reason) {
    case 'never':
      return null
    case 'wrong-link':
      return {
        tone: 'watch',
        title: 'Ce lien n’est plus valable',
        words: 'Il a déjà servi, ou son délai est passé. Relancez l’application pour en obtenir un autre.',
      }
    case 'revoked':
      return {
        tone: 'watch',
        title: 'Cet appareil n’est plus associé',
        words: 'Demandez un nouveau code. Ce qui restait à envoyer est gardé et partira ensuite.',
      }
    case 'unreachable':
      return {
        tone: 'watch',
        title: 'Hors ligne',
        words: 'Le serveur ne répond pas. Vérifiez la liaison, puis saisissez le code.',
      }
    case 'version':
      return {
        tone: 'blocks',
        title: 'Mise à jour nécessaire',
        words: 'Rechargez la page pour obtenir la version du serveur.',
      }
    default:
      return assertNever(reason)
  }
}

/** What to do after an attempt; null before any, and when it worked. */
export function pairError(answer: PairAnswer | 'not-kept' | null): string | null {
  switch (answer) {
    case null:
    case 'paired':
      return null
    case 'wrong-code':
      return 'Ce code n’est pas valable : il a déjà servi, son délai est passé, ou une lettre est à corriger.'
    case 'unreachable':
      return 'Le serveur ne répond pas, ou a reçu trop d’essais. Attendez un instant, puis recommencez.'
    case 'version':
      return 'L’application doit être mise à jour : rechargez la page.'
    case 'not-kept':
      return 'Cet appareil n’arrive pas à enregistrer. Libérez de l’espace de stockage, rechargez la page, puis demandez un nouveau code.'
    default:
      return assertNever(answer)
  }
}
