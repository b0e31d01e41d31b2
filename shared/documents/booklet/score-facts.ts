import type { ScoreLine } from '../../domain/score/score.ts'
import type { ScoringGrid } from '../../domain/session/reference-lists.ts'
import type { Fact } from '../document.ts'
import { points } from '../numbers.ts'
import type { Compared } from './candidate-facts.ts'

/**
 * Where a score comes from, by category of the grid: a criterion's own label may tell of violence or handicap, and a
 * paper is left on tables. Seniority and penalties, which tell nothing, stand on their own line.
 */
export function scoreFacts({ state, figures }: Compared): readonly Fact[] {
  const { grid } = state
  if (grid === null || figures.score === null) return []
  const sums = new Map<string, number>()
  for (const line of figures.score.lines) {
    const category = categoryOf(grid, line)
    sums.set(category, (sums.get(category) ?? 0) + line.points)
  }
  return [
    ...[...sums].map(([label, sum]) => ({ label, value: points(sum) })),
    { label: 'Total', value: points(figures.score.total) },
  ]
}

function categoryOf({ criteria }: ScoringGrid, { code, label }: ScoreLine): string {
  const criterion = criteria.find((one) => one.code === code)
  if (criterion === undefined || criterion.kind !== 'fixed') return label
  return (criterion.category ?? 'Critères').replace(/^Critères - /, '')
}
