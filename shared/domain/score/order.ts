import { assertNever } from '../../util/assert-never.ts'
import type { CandidateFile } from '../session/events.ts'
import type { CandidateState, Item, SessionState } from '../state.ts'
import { candidatesOf } from '../vacancy/selectors.ts'
import { cotationOf } from './cotation.ts'
import { readingOf, type TieBreak } from './grid-reading.ts'
import type { Score } from './score.ts'

/** A candidate with its score on the day of which scores speak; null where the grid does not score it. */
export interface ScoredCandidate {
  readonly candidate: CandidateState
  readonly score: Score | null
}

/** What separates two candidates, and which way: below 0 when the first comes before. */
export interface Separation {
  /** `scored`: only one of them is scored. */
  readonly by: 'total' | 'scored' | TieBreak
  readonly sign: number
}

/**
 * Candidates in the order shown: by score (total descending, then DALO first, oldest registration, registration number,
 * or what the grid sets in their place), or the file's order without a grid. Those that the grid does not score come
 * last. Withdrawn ones keep their place. Never a rank: the commission decides it.
 */
export function shownOrder(state: SessionState, item: Item): readonly CandidateState[] {
  return scoredOrder(state, item).map(({ candidate }) => candidate)
}

/** The same, each with its score. */
export function scoredOrder(state: SessionState, item: Item): readonly ScoredCandidate[] {
  const scored = candidatesOf(item).map((candidate) => ({
    candidate,
    score: cotationOf(state, candidate.file),
  }))
  const { grid } = state
  if (grid === null) return scored
  const { tieBreak } = readingOf(grid)
  return scored.sort((one, other) => separationOf(tieBreak, one, other)?.sign ?? 0)
}

/** The first thing that separates two candidates, or null: then they stand in the file's order. */
export function separationOf(
  tieBreak: readonly TieBreak[],
  one: ScoredCandidate,
  other: ScoredCandidate,
): Separation | null {
  const byScore = scoreSeparation(one.score, other.score)
  if (byScore !== null || one.score === null) return byScore
  for (const by of tieBreak) {
    const sign = compareBy(by, one.candidate.file, other.candidate.file)
    if (sign !== 0) return { by, sign }
  }
  return null
}

function scoreSeparation(one: Score | null, other: Score | null): Separation | null {
  if (one !== null && other !== null) {
    return one.total === other.total ? null : { by: 'total', sign: other.total - one.total }
  }
  if (one === other) return null
  return { by: 'scored', sign: one === null ? 1 : -1 }
}

function compareBy(by: TieBreak, one: CandidateFile, other: CandidateFile): number {
  switch (by) {
    case 'dalo':
      return Number(isDalo(other)) - Number(isDalo(one))
    case 'registeredOn':
      return compareText(one.registeredOn, other.registeredOn)
    case 'registrationNumber':
      return compareText(one.registrationNumber, other.registrationNumber)
    default:
      return assertNever(by)
  }
}

function isDalo({ priority }: CandidateFile): boolean {
  return priority?.dalo === true
}

/** By code units, the same in every host and locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
