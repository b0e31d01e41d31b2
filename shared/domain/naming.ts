import type { CandidateFile } from './session/events.ts'
import type { PersonName, Seat } from './session/types.ts'

/** `Mme LE GALL`: enough in a sentence, where the list beside it shows the first names. */
export function shortName({ title, lastName }: Pick<PersonName, 'title' | 'lastName'>): string {
  return `${title} ${lastName}`
}

/** `M. DELAUNAY et Mme GAUTHIER`: everybody who signed the request. */
export function householdName({ applicants }: Pick<CandidateFile, 'applicants'>): string {
  return joinedNames(applicants.map(shortName))
}

/** Names as a sentence lists them: `Mme A, M. B et Mme C`. */
export function joinedNames(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`
}

/** `Mme BERGER` for the holder of a seat. */
export function seatName(seat: Seat): string {
  return shortName(seat.holder)
}

/** A count with its noun: `1 membre`, `0 membre`, `3 membres` (French takes the plural from 2). */
export function counted(count: number, singular: string, plural: string): string {
  return `${count} ${count < 2 ? singular : plural}`
}
