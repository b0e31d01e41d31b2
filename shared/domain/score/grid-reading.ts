import type { ScoringGrid } from '../session/reference-lists.ts'

type GridSettings = NonNullable<ScoringGrid['settings']>

export type TieBreak = NonNullable<GridSettings['tieBreak']>[number]
export type CumulationGroup = NonNullable<GridSettings['cumulation']>[number]

/** A grid as it is computed with: what it publishes, what its settings add, and the default wherever both are silent. */
export interface GridReading {
  readonly groups: readonly CumulationGroup[]
  readonly seniority: {
    readonly label: string
    readonly unit: 'completed-years' | 'completed-months'
    readonly pointsPerYear: number
    /** In points; null for none. */
    readonly cap: number | null
  }
  readonly penalty: {
    readonly label: string
    /** Of one refusal, below 0. */
    readonly points: number
    /** The first unjustified refusal that costs points, from 1. */
    readonly from: number
    readonly counted: 'later' | 'all'
    /** Null where a refusal counts for ever. */
    readonly lapseMonths: number | null
  }
  readonly floor: number | null
  readonly tieBreak: readonly TieBreak[]
  readonly transfers: 'scored' | 'not-scored'
  readonly facts: 'declared' | 'checked'
  readonly definitions: NonNullable<GridSettings['definitions']>
}

/** Contract section 4: DALO first, then the oldest registration, then the registration number. */
const defaultTieBreak: readonly TieBreak[] = ['dalo', 'registeredOn', 'registrationNumber']

/**
 * How a grid is read (contract section 4, `eligibility-and-scoring.md` 8.3): everything adds up, a point for each
 * completed year without a cap, -5 x (n - 1) that never lapses, no floor, unless the grid sets otherwise.
 */
export function readingOf(grid: ScoringGrid): GridReading {
  const { settings = {} } = grid
  return {
    groups: settings.cumulation ?? [],
    seniority: seniorityOf(grid, settings),
    penalty: penaltyOf(grid, settings),
    floor: settings.floor ?? null,
    tieBreak: settings.tieBreak ?? defaultTieBreak,
    transfers: settings.transfers ?? 'scored',
    facts: settings.facts ?? 'declared',
    definitions: settings.definitions ?? [],
  }
}

function seniorityOf(grid: ScoringGrid, { seniority = {} }: GridSettings): GridReading['seniority'] {
  const rule = ruleOf(grid, 'per_year')
  const published = rule?.points ?? rule?.approx_points_per_year
  return {
    label: rule?.label ?? 'Ancienneté de la demande',
    unit: seniority.unit ?? 'completed-years',
    pointsPerYear: seniority.pointsPerYear ?? published ?? 1,
    cap: seniority.cap ?? null,
  }
}

function penaltyOf(grid: ScoringGrid, { penalty = {} }: GridSettings): GridReading['penalty'] {
  const rule = ruleOf(grid, 'per_unjustified_refusal')
  return {
    label: rule?.label ?? 'Pénalité pour refus injustifiés',
    points: rule?.points ?? -5,
    from: rule?.applies_from_refusal_number ?? 2,
    counted: penalty.counted ?? 'later',
    lapseMonths: penalty.lapseMonths ?? null,
  }
}

function ruleOf(grid: ScoringGrid, kind: 'per_year' | 'per_unjustified_refusal') {
  return grid.criteria.find((criterion) => criterion.kind === kind)
}
