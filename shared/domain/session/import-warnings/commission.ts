import type { Commission, PreparedSession } from '../types.ts'
import { type ImportWarning, warn } from './warning.ts'

/** What is odd about the commission's composition and règlement intérieur (CCH L441-2, R441-9, R441-3). */
export function commissionWarnings({ file: { commission } }: PreparedSession): readonly ImportWarning[] {
  return [...minimumCandidates(commission), ...landlordSeats(commission), ...offices(commission)]
}

function minimumCandidates({ rules: { minimumCandidates: minimum } }: Commission): readonly ImportWarning[] {
  return minimum < 3
    ? [warn(['commission', 'rules', 'minimumCandidates'], 'minimum-candidates', { minimum })]
    : []
}

function landlordSeats({ seats }: Commission): readonly ImportWarning[] {
  const count = seats.filter((seat) => seat.college === 'landlord' && seat.substituteOf === undefined).length
  return count === 6 ? [] : [warn(['commission', 'seats'], 'landlord-seats', { count })]
}

function offices({ seats }: Commission): readonly ImportWarning[] {
  const hasPresident = seats.some((seat) => seat.isPresident === true)
  const hasTenants = seats.some((seat) => seat.tenantsRepresentative === true)
  return [
    ...(hasPresident ? [] : [warn(['commission', 'seats'], 'no-president')]),
    ...(hasTenants ? [] : [warn(['commission', 'seats'], 'no-tenants-representative')]),
  ]
}
