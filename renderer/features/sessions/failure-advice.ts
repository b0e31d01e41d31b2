import { assertNever } from '../../../shared/util/assert-never.ts'
import type { FailureReason } from './import-step.ts'

/** Why an import gave nothing, and what to do. */
export function failureAdvice(reason: FailureReason): string {
  switch (reason) {
    case 'unreadable':
      return 'Le fichier n’a pas pu être lu sur le disque. Vérifiez qu’il y est toujours, puis recommencez.'
    case 'unreachable':
      return 'Le serveur ne répond pas. Rien n’a été enregistré : réessayez quand la liaison sera rétablie.'
    case 'unauthorised':
      return 'Cet appareil n’est pas associé au secrétariat de la commission.'
    case 'version':
      return 'L’application doit être mise à jour : rechargez la page, puis recommencez.'
    case 'failed':
      return 'L’enregistrement a échoué. Recommencez ; si cela persiste, prévenez l’assistance.'
    default:
      return assertNever(reason)
  }
}
