import { type CivilDate, completedYears } from '../calendar.ts'
import type { ScoringGrid } from '../session/reference-lists.ts'

export interface ScoreLine {
  readonly code: string
  readonly label: string
  readonly points: number
}

/** A request's cotation: an aid, never a decision (CCH L441-2-8; CE 27 décembre 2024, n° 491357). */
export interface Score {
  readonly total: number
  readonly lines: readonly ScoreLine[]
}

/** What a grid reads of a request. */
export interface ScoredRequest {
  readonly registeredOn: CivilDate
  readonly criteria: readonly string[]
  readonly refusals?: readonly { readonly justified: boolean }[] | undefined
}

export const seniorityCode = 'ANCIENNETE'
export const refusalPenaltyCode = 'PENALITE_REFUS'

/** The criteria of a request that the grid does not know: a request with any is refused, never scored in part. */
export function unknownCriteria(grid: ScoringGrid, criteria: readonly string[]): readonly string[] {
  const known = new Set(fixedCriteria(grid).map((criterion) => criterion.code))
  return criteria.filter((code) => !known.has(code))
}

/**
 * The score on that day: points of each criterion once, in the grid's order, then a point for each completed year
 * since the registration, then -5 x (n - 1) for n >= 2 unjustified refusals, or what the grid sets in their place. No
 * cap, no floor; zero lines left out.
 */
export function scoreOf(grid: ScoringGrid, request: ScoredRequest, on: CivilDate): Score {
  const lines = [
    ...criterionLines(grid, request),
    seniorityLine(grid, request, on),
    penaltyLine(grid, request),
  ]
  const shown = lines.filter((line) => line.points !== 0)
  return { total: shown.reduce((sum, line) => sum + line.points, 0), lines: shown }
}

function fixedCriteria(grid: ScoringGrid) {
  return grid.criteria.filter((criterion) => criterion.kind === 'fixed')
}

function criterionLines(grid: ScoringGrid, { criteria }: ScoredRequest): readonly ScoreLine[] {
  const met = new Set(criteria)
  return fixedCriteria(grid)
    .filter((criterion) => met.has(criterion.code))
    .map(({ code, label, points }) => ({ code, label, points: points ?? 0 }))
}

/** A point for each completed year, unless the grid says more or less. */
function seniorityLine(grid: ScoringGrid, { registeredOn }: ScoredRequest, on: CivilDate): ScoreLine {
  const rule = ruleOf(grid, 'per_year')
  const perYear = rule?.points ?? rule?.approx_points_per_year ?? 1
  return {
    code: seniorityCode,
    label: rule?.label ?? 'Ancienneté de la demande',
    points: perYear * completedYears(registeredOn, on),
  }
}

/** Five points less for each unjustified refusal from the second on, unless the grid says otherwise. */
function penaltyLine(grid: ScoringGrid, { refusals = [] }: ScoredRequest): ScoreLine {
  const rule = ruleOf(grid, 'per_unjustified_refusal')
  const unjustified = refusals.filter((refusal) => !refusal.justified).length
  const counted = Math.max(0, unjustified - (rule?.applies_from_refusal_number ?? 2) + 1)
  return {
    code: refusalPenaltyCode,
    label: rule?.label ?? 'Pénalité pour refus injustifiés',
    points: counted === 0 ? 0 : (rule?.points ?? -5) * counted,
  }
}

function ruleOf(grid: ScoringGrid, kind: 'per_year' | 'per_unjustified_refusal') {
  return grid.criteria.find((criterion) => criterion.kind === kind)
}
