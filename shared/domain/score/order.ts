import type { CandidateFile } from '../session/events.ts'
import type { CandidateState, Item, SessionState } from '../state.ts'
import { candidatesOf } from '../vacancy/selectors.ts'
import { scoreOf } from './score.ts'

/**
 * Candidates in the order shown: by score (total descending, DALO first, oldest registration, registration number), or
 * the file's order without a grid. Withdrawn ones keep their place. Never a rank: the commission decides it.
 */
export function shownOrder(state: SessionState, item: Item): readonly CandidateState[] {
  const candidates = candidatesOf(item)
  const { grid, session } = state
  if (grid === null) return candidates
  return candidates
    .map((candidate) => ({ candidate, total: scoreOf(grid, candidate.file, session.date).total }))
    .sort(compareScored)
    .map(({ candidate }) => candidate)
}

interface Scored {
  readonly candidate: CandidateState
  readonly total: number
}

function compareScored(one: Scored, other: Scored): number {
  const left = one.candidate.file
  const right = other.candidate.file
  return (
    other.total - one.total ||
    Number(isDalo(right)) - Number(isDalo(left)) ||
    compareText(left.registeredOn, right.registeredOn) ||
    compareText(left.registrationNumber, right.registrationNumber)
  )
}

function isDalo({ priority }: CandidateFile): boolean {
  return priority?.dalo === true
}

/** By code units, the same in every host and locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
