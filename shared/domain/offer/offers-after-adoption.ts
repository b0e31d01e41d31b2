import type { Decision } from '../decision/types.ts'
import type { Offer } from './types.ts'

/** The offers that an adoption opens, by rank: the first is to be notified, the others wait (CCH R441-3 b). */
export function offersAfterAdoption(decisions: readonly Decision[]): readonly Offer[] {
  return decisions
    .flatMap(({ candidate, rank }) => (rank === undefined ? [] : [{ candidate, rank }]))
    .sort((left, right) => left.rank - right.rank)
    .map((ranked, index) => ({ ...ranked, status: index === 0 ? 'to-notify' : 'next' }))
}
