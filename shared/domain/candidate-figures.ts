import {
  type AffordabilityFigures,
  affordabilityFigures,
  affordabilityOf,
} from './eligibility/affordability.ts'
import { type Eligibility, eligibilityOf } from './eligibility/ceilings.ts'
import { type Fit, fitOf } from './eligibility/fit.ts'
import { cotationOf } from './score/cotation.ts'
import type { Score } from './score/score.ts'
import type { CandidateState, Item, SessionState } from './state.ts'
import { dwellingOf } from './vacancy/selectors.ts'

/**
 * What is computed of a candidate on the offered dwelling, on the session's date (contract section 4); its score is that
 * of the day the agenda was sent, once it is.
 */
export interface CandidateFigures {
  /** Null where the territory has no grid, or its grid leaves transfers unscored. */
  readonly score: Score | null
  readonly eligibility: Eligibility
  readonly fit: Fit
  readonly affordability: AffordabilityFigures
}

export function figuresOf(state: SessionState, item: Item, { file }: CandidateState): CandidateFigures {
  const dwelling = dwellingOf(item)
  const on = state.session.date
  return {
    score: cotationOf(state, file),
    eligibility: eligibilityOf(state.ceilings, dwelling, file, on),
    fit: fitOf(dwelling, file.persons),
    affordability: affordabilityFigures(affordabilityOf(dwelling, file, on)),
  }
}
