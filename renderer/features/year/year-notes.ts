import { counted } from '../../../shared/domain/naming.ts'
import type { FirstQuartile } from '../../../shared/domain/year/types.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'
import type { MissingPart } from '../../../shared/sync/register-messages.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { formatCents } from '../dossier/format.ts'

/** By which threshold the household that would come first was judged, or why it could not be. */
export function quartileNote(quartile: FirstQuartile): string {
  if (quartile.kind === 'unknown') return unknownQuartile(quartile.reason)
  const { kind, threshold, year } = quartile
  const where = kind === 'first' ? 'est sous' : 'n’est pas sous'
  return `Le ménage du premier rang ${where} ${formatCents(threshold)} par an et par unité de consommation (seuil ${year} du premier quartile).`
}

function unknownQuartile(reason: Extract<FirstQuartile, { kind: 'unknown' }>['reason']): string {
  switch (reason) {
    case 'no-epci':
      return 'Quartile inconnu : l’EPCI de ce logement n’est pas renseigné.'
    case 'no-threshold':
      return 'Quartile inconnu : le seuil de cet EPCI n’est pas dans les listes de l’organisme.'
    case 'no-income':
      return 'Quartile inconnu : les ressources mensuelles de ce ménage ne sont pas renseignées.'
    default:
      return assertNever(reason)
  }
}

/** How many attributions decided this year do not count yet; empty for none. */
export function pendingNote(count: number): string {
  if (count === 0) return ''
  const what = counted(count, 'attribution attend encore son bail', 'attributions attendent encore leur bail')
  return `${what} : ${count === 1 ? 'elle ne compte' : 'elles ne comptent'} pas encore.`
}

/** What the register may lack, and what was shown in its place. */
export function missingNote(missing: MissingPart): string {
  switch (missing.reason) {
    case 'unreadable':
      return `Registre incomplet : la séance ${missing.session} ne peut pas être lue. Prévenez l’assistance.`
    case 'server-unreachable':
      return 'Registre incomplet : le serveur ne répond pas, seules les copies de ce poste ont été lues.'
    case 'server-refused':
      return 'Registre incomplet : le serveur n’a pas donné le sien. Vérifiez l’association de ce poste et sa version.'
    default:
      return assertNever(missing)
  }
}

/** Why the register could not be read, and what to do. */
export function failureNote(reason: BackendFailure['reason']): string {
  switch (reason) {
    case 'unreachable':
      return 'Le serveur ne répond pas : le registre de l’année se lira quand la liaison sera rétablie.'
    case 'unauthorised':
      return 'Cet appareil n’est pas associé au secrétariat de la commission : il ne lit pas le registre de l’année.'
    case 'version':
      return 'L’application doit être mise à jour pour lire le registre de l’année : rechargez la page.'
    case 'failed':
      return 'Le registre de l’année n’a pas pu être lu. Réessayez ; si cela persiste, prévenez l’assistance.'
    default:
      return assertNever(reason)
  }
}
