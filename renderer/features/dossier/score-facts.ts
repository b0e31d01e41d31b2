import { linesByCategory } from '../../../shared/domain/score/by-category.ts'
import { orderSentences, type Telling } from '../../../shared/domain/score/order-sentences.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import type { ComparedCandidate } from './compared-candidate.ts'
import { pointsText } from './comparison-cells.ts'
import { type Fact, factIf } from './fact.ts'
import { formatDate } from './format.ts'

/**
 * What a score is made of and why it stands before the next one; by criterion on the lead's console, by category of the
 * grid where members read. Nothing where the territory has no grid.
 */
export function scoreFacts(
  { state, item, candidate, figures }: ComparedCandidate,
  telling: Telling,
): readonly Fact[] {
  const { score } = figures
  if (score === null || state.grid === null) return []
  const told = telling === 'labels' ? score.lines : linesByCategory(state.grid, score.lines)
  const why = orderSentences(state, item, telling).find(({ before }) => before === candidate.file.id)
  return [
    ...told.map(({ label, points }) => ({ label, value: pointsText(points) })),
    { label: 'Total', value: pointsText(score.total) },
    ...factIf('Ordre affiché', why?.sentence ?? ''),
    ...factIf('Arrêtée au', frozenOn(state)),
  ]
}

/** `12 novembre 2026` once the agenda is sent, which freezes scores; empty before. */
export function frozenOn({ agenda }: SessionState): string {
  return agenda === null ? '' : formatDate(agenda.sentOn)
}

/** `Cotation arrêtée au 12 novembre 2026`; empty before the agenda is sent, and without a grid. */
export function frozenText(state: SessionState): string {
  return state.agenda === null || state.grid === null ? '' : `Cotation arrêtée au ${frozenOn(state)}`
}
