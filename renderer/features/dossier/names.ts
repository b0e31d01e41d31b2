import type { CandidateFile } from '../../../shared/domain/session/events.ts'
import type { PersonName, Seat } from '../../../shared/domain/session/types.ts'
import { formatList, noBreakSpace } from './format.ts'

/** `Mme LE GALL Camille`: as lists show people. */
export function listName({ title, lastName, firstName }: PersonName): string {
  return `${title}${noBreakSpace}${lastName} ${firstName}`
}

/** `M. DELAUNAY Antoine et Mme GAUTHIER Sarah`: everybody who signed the request. */
export function applicantsName({ applicants }: Pick<CandidateFile, 'applicants'>): string {
  return formatList(applicants.map(listName))
}

/** `D. A. et G. S.`: surname first, as lists are; for surfaces that the whole room reads. */
export function applicantsInitials({ applicants }: Pick<CandidateFile, 'applicants'>): string {
  return formatList(
    applicants.map(
      ({ lastName, firstName }) => `${initialOf(lastName)}${noBreakSpace}${initialOf(firstName)}`,
    ),
  )
}

function initialOf(name: string): string {
  return `${name.charAt(0).toLocaleUpperCase('fr-FR')}.`
}

/** `Mme BERGER Sophie, représentation du maire de Chaumont`. */
export function memberWithFunction(seat: Seat): string {
  const name = listName(seat.holder)
  return seat.function === undefined ? name : `${name}, ${seat.function}`
}
