import type { ScoringGrid } from '../session/reference-lists.ts'
import { categoryLabel } from './by-category.ts'
import { fixedCriteria } from './score.ts'

/** The criteria of one heading of a grid, with their points. */
export interface CriteriaGroup {
  readonly category: string
  readonly criteria: readonly { readonly code: string; readonly label: string; readonly points: number }[]
}

/** What a grid publishes, heading by heading, in its own order: seniority and penalty are told by `gridSentences`. */
export function criteriaByCategory(grid: ScoringGrid): readonly CriteriaGroup[] {
  const groups = new Map<string, CriteriaGroup['criteria']>()
  for (const criterion of fixedCriteria(grid)) {
    const category = categoryLabel(criterion)
    const { code, label, points } = criterion
    groups.set(category, [...(groups.get(category) ?? []), { code, label, points: points ?? 0 }])
  }
  return [...groups].map(([category, criteria]) => ({ category, criteria }))
}
