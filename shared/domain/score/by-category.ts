import type { ScoringGrid } from '../session/reference-lists.ts'
import { type ScoreLine, sumOf } from './score.ts'

/**
 * Lines of a score by category of the grid: a criterion's own label may tell of violence or handicap, and a paper, a
 * wall or a tablet is seen by more eyes than the console. Seniority, penalties and floor, which tell nothing, stand on
 * their own line. In the order of the lines; the code of each is its label.
 */
export function linesByCategory(grid: ScoringGrid, lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const sums = new Map<string, ScoreLine[]>()
  for (const line of lines) {
    const category = categoryOf(grid, line)
    sums.set(category, [...(sums.get(category) ?? []), line])
  }
  return [...sums].map(([label, parts]) => ({ code: label, label, points: sumOf(parts) }))
}

function categoryOf({ criteria }: ScoringGrid, { code, label }: ScoreLine): string {
  const criterion = criteria.find((one) => one.code === code)
  return criterion === undefined || criterion.kind !== 'fixed' ? label : categoryLabel(criterion)
}

/** A category as its heading is printed, without the prefix that some grids repeat. */
export function categoryLabel({ category }: Pick<ScoringGrid['criteria'][number], 'category'>): string {
  return (category ?? 'Critères').replace(/^Critères - /, '')
}
