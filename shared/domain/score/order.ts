import type { ScoringGrid } from '../session/reference-lists.ts'
import type { CandidateState, Item, SessionState } from '../state.ts'
import { candidatesOf } from '../vacancy/selectors.ts'
import { scoreOf } from './score.ts'

/**
 * Candidates in the order shown: by score (total descending, DALO first, oldest registration, registration number), or
 * the file's order without a grid. Withdrawn ones keep their place. Never a rank: the commission decides it.
 */
export function shownOrder(state: SessionState, item: Item): readonly CandidateState[] {
  const candidates = candidatesOf(item)
  const { grid } = state
  return grid === null
    ? candidates
    : [...candidates].sort((left, right) => compareByScore(state, grid, left, right))
}

function compareByScore(
  state: SessionState,
  grid: ScoringGrid,
  left: CandidateState,
  right: CandidateState,
): number {
  const total = (candidate: CandidateState) => scoreOf(grid, candidate.file, state.session.date).total
  return (
    total(right) - total(left) ||
    Number(isDalo(right)) - Number(isDalo(left)) ||
    compareText(left.file.registeredOn, right.file.registeredOn) ||
    compareText(left.file.registrationNumber, right.file.registrationNumber)
  )
}

function isDalo(candidate: CandidateState): boolean {
  return candidate.file.priority?.dalo === true
}

/** By code units, the same in every host and locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
