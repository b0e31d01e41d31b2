import type { CandidateFile } from '../domain/session/events.ts'
import type { PersonName, Seat } from '../domain/session/types.ts'
import { enumerated } from './grammar.ts'
import { noBreakSpace } from './typography.ts'

/** `Mme Camille LE GALL`. */
export function fullName({ title, firstName, lastName }: PersonName): string {
  return `${title}${noBreakSpace}${firstName} ${lastName.toUpperCase()}`
}

/** `Mme LE GALL`, where the full name stands elsewhere in the document. */
export function shortName({ title, lastName }: Pick<PersonName, 'title' | 'lastName'>): string {
  return `${title}${noBreakSpace}${lastName.toUpperCase()}`
}

/** `M. Antoine DELAUNAY et Mme Sarah GAUTHIER`: everybody who signed the request. */
export function householdFullName({ applicants }: Pick<CandidateFile, 'applicants'>): string {
  return enumerated(applicants.map(fullName))
}

/** The masculine or the feminine, by the person's title. */
export function gendered<Masculine extends string, Feminine extends string>(
  { title }: Pick<PersonName, 'title'>,
  masculine: Masculine,
  feminine: Feminine,
): Masculine | Feminine {
  return title === 'Mme' ? feminine : masculine
}

/** `Madame`, `Messieurs`, `Madame, Monsieur`: how a letter opens. */
export function civility(applicants: readonly Pick<PersonName, 'title'>[]): string {
  const women = applicants.filter(({ title }) => title === 'Mme').length
  const men = applicants.length - women
  return [
    women === 0 ? '' : women === 1 ? 'Madame' : 'Mesdames',
    men === 0 ? '' : men === 1 ? 'Monsieur' : 'Messieurs',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** `Mme Sophie BERGER, représentante du maire de Chaumont`; the name alone for a member without a quality of its own. */
export function seatFullName(seat: Seat): string {
  const role = roleOf(seat)
  return role === '' ? fullName(seat.holder) : `${fullName(seat.holder)}, ${role}`
}

/** The same before a verb: `M. Théo POULAIN, maire de Nogent,` with the comma that closes the aside. */
export function seatAsSubject(seat: Seat): string {
  return roleOf(seat) === '' ? fullName(seat.holder) : `${seatFullName(seat)},`
}

/** What a seat's holder is there for, with the holder's gender: `présidente de la CALEOL`, `maire de Nogent`. */
export function roleOf(seat: Seat): string {
  const inFile = seat.function === undefined ? '' : genderedFunction(seat)
  if (seat.isPresident === true && !/^président/.test(inFile)) return presidentRole(seat, inFile)
  if (inFile !== '') return inFile
  if (seat.tenantsRepresentative === true) return `${representative(seat)} des locataires`
  return collegeRole(seat)
}

/** A president whom the file gives another charge, or none: `présidente, représentante des locataires`. */
function presidentRole({ holder }: Seat, other: string): string {
  const president = gendered(holder, 'président', 'présidente')
  return other === '' ? president : `${president}, ${other}`
}

/** Files name the charge (`présidence de…`, `représentation du…`); an act names the person who bears it. */
function genderedFunction(seat: Seat): string {
  return (seat.function ?? '')
    .replace(/^présiden(?:ce|te?)(?= |$)/i, gendered(seat.holder, 'président', 'présidente'))
    .replace(/^représentation(?= |$)/i, representative(seat))
}

function representative(seat: Seat): string {
  return gendered(seat.holder, 'représentant', 'représentante')
}

function collegeRole(seat: Seat): string {
  const represents = representative(seat)
  switch (seat.college) {
    case 'landlord':
      return ''
    case 'mayor':
      return `${represents} de la commune`
    case 'state':
      return `${represents} de l’État`
    case 'epci':
      return `${represents} de l’établissement public de coopération intercommunale`
    case 'mandate':
      return `${represents} de l’organisme mandant`
    case 'reservataire':
      return `${represents} du réservataire`
    case 'insertion':
      return `${represents} des associations d’insertion agréées`
    case 'ccas':
      return `${represents} du centre communal d’action sociale`
    case 'district-mayor':
      return 'maire d’arrondissement'
  }
}

/**
 * The one whose voice decides a tie: `Mme la maire de Chaumont`, `M. le président`, or
 * `Mme Sophie BERGER, représentante du maire de Chaumont,` with the comma that closes the aside.
 */
export function castingHolder(seat: Seat): string {
  const { holder } = seat
  const article = gendered(holder, `M.${noBreakSpace}le`, `Mme${noBreakSpace}la`)
  if (seat.college === 'mayor' && /^maire /i.test(seat.function ?? '')) {
    return `${article} ${(seat.function ?? '').replace(/^M/, 'm')}`
  }
  if (seat.isPresident === true) return `${article} ${gendered(holder, 'président', 'présidente')}`
  return seatAsSubject(seat)
}
