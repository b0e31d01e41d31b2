import { type Check, checksOf, gravestFirst } from '../checks.ts'
import { withAcceptance } from '../finding/selectors.ts'
import { type Presentations, presentationsIn } from '../presentations.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { elsewhereChecks } from './elsewhere.ts'
import type { RegisterEntry } from './types.ts'

/** The regularity guard of one dwelling with what the register adds to it, gravest first. */
export function allChecksOf(
  state: SessionState,
  item: VacancyItem,
  entries: readonly RegisterEntry[],
  presentations: Presentations = presentationsIn(state),
): readonly Check[] {
  const elsewhere = elsewhereChecks(entries, state, item).map((check) => withAcceptance(item, check))
  return gravestFirst([...checksOf(state, item, presentations), ...elsewhere])
}
