import type { Instant } from '../../../shared/domain/calendar.ts'
import type { College, Seat } from '../../../shared/domain/session/types.ts'
import { formatInstant } from '../dossier/format.ts'

const collegeLabels: Readonly<Record<College, string>> = {
  landlord: 'Organisme',
  mayor: 'Commune',
  state: 'État',
  epci: 'Intercommunalité',
  mandate: 'Mandat de gérance',
  reservataire: 'Réservataire',
  insertion: 'Insertion par le logement',
  ccas: 'Centre communal d’action sociale',
  'district-mayor': 'Arrondissement',
}

/** What a seat is for, in the landlord's own words when the file has them. */
export function seatRole(seat: Seat): string {
  return seat.function ?? collegeLabels[seat.college]
}

/** `K7QM 2FXA`: a code is read and typed by groups of four; spaces do not count when it is typed. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('\u00a0') ?? code
}

/** `valable jusqu’à 21 h 05`, or `valable jusqu’à demain, 2 h 05`: a code lives half a day at most. */
export function codeLife(expiresAt: Instant, now: Instant): string {
  const day = (instant: Instant) => new Date(instant).toDateString()
  const isTomorrow = day(expiresAt) !== day(now)
  return `valable jusqu’à ${isTomorrow ? 'demain, ' : ''}${formatInstant(expiresAt)}`
}
