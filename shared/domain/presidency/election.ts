import { assertNever } from '../../util/assert-never.ts'
import type { CivilDate } from '../calendar.ts'
import type { SeatId } from '../state.ts'

/** What one member received, with the birth date where an equal share may have to be settled by age. */
export interface ElectionShare {
  readonly seat: SeatId
  readonly votes: number
  readonly bornOn?: CivilDate | undefined
}

/** How a round ended: somebody is elected, or why nobody is. */
export type ElectionOutcome =
  | { readonly kind: 'elected'; readonly seat: SeatId; readonly byAge: boolean }
  | { readonly kind: 'no-majority' }
  | { readonly kind: 'birth-dates-missing'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'same-age'; readonly seats: readonly SeatId[] }

/**
 * One round of the election of the president by the six members of the landlord (CCH R441-9 II 1° a): the absolute
 * majority of the votes cast elects; where those in front have an equal share, the eldest of them. Blank votes are not
 * cast: they are in nobody's share.
 */
export function electionOutcome(shares: readonly ElectionShare[]): ElectionOutcome {
  const cast = shares.reduce((sum, { votes }) => sum + votes, 0)
  const most = Math.max(...shares.map(({ votes }) => votes))
  const [first, ...equals] = shares.filter(({ votes }) => votes === most)
  if (first === undefined || cast === 0) return { kind: 'no-majority' }
  if (equals.length > 0) return eldestOf([first, ...equals])
  return 2 * most > cast ? { kind: 'elected', seat: first.seat, byAge: false } : { kind: 'no-majority' }
}

function eldestOf(equals: readonly ElectionShare[]): ElectionOutcome {
  const unknown = equals.filter(({ bornOn }) => bornOn === undefined).map(({ seat }) => seat)
  if (unknown.length > 0) return { kind: 'birth-dates-missing', seats: unknown }
  const births = equals.map(({ bornOn = '' }) => bornOn).sort()
  const eldest = equals.filter(({ bornOn }) => bornOn === births[0]).map(({ seat }) => seat)
  const [seat] = eldest
  if (seat === undefined || eldest.length > 1) return { kind: 'same-age', seats: eldest }
  return { kind: 'elected', seat, byAge: true }
}

/** Why a round elects nobody and what to do, for the secretary. `names` are those that the outcome speaks of. */
export function electionObstacle(
  outcome: Exclude<ElectionOutcome, { readonly kind: 'elected' }>,
  names: string,
): string {
  switch (outcome.kind) {
    case 'no-majority':
      return 'Personne n’obtient la majorité absolue des suffrages exprimés. Procédez à un nouveau tour de scrutin.'
    case 'birth-dates-missing':
      return `Les voix se partagent également : le plus âgé est élu. Indiquez la date de naissance de ${names}.`
    case 'same-age':
      return `Les voix se partagent également entre des personnes nées le même jour (${names}). Procédez à un nouveau tour de scrutin.`
    default:
      return assertNever(outcome)
  }
}
