import { linesByCategory } from '../../domain/score/by-category.ts'
import { orderSentences } from '../../domain/score/order-sentences.ts'
import type { Fact } from '../document.ts'
import { points } from '../numbers.ts'
import { frozenDay } from '../score-text.ts'
import type { Writing } from '../writing.ts'
import type { Compared } from './candidate-facts.ts'

/**
 * Where a score comes from, by category of the grid, since a paper is left on tables; then why this request stands
 * before the next one.
 */
export function scoreFacts(writing: Writing, { state, item, candidate, figures }: Compared): readonly Fact[] {
  const { grid } = state
  if (grid === null || figures.score === null) return []
  const lines = linesByCategory(grid, figures.score.lines)
  const why = orderSentences(state, item, 'categories').find(({ before }) => before === candidate.file.id)
  return [
    ...lines.map((line) => ({ label: line.label, value: points(line.points) })),
    { label: 'Total', value: `${points(figures.score.total)}${frozenDay(writing)}` },
    { label: writing.wording.score.whyLabel, value: why?.sentence ?? '' },
  ]
}
