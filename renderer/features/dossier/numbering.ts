import type { CandidateFile } from '../../../shared/domain/session/events.ts'
import type { Item, SessionState } from '../../../shared/domain/state.ts'
import { noBreakSpace } from './format.ts'

/**
 * The number that the chair says aloud and everybody finds, on the wall, on a tablet or on paper: `L2`, `U1`, `O1`.
 * A dwelling's is its place in the running order as prepared, so that it is the same for a seat that holds only part of
 * the session.
 */
export function itemNumber(state: SessionState, item: Item): string {
  if (item.kind === 'vacancy') return `L${item.vacancy.order}`
  const position = state.items.filter(({ kind }) => kind === item.kind).indexOf(item) + 1
  return `${item.kind === 'urgent-allocation' ? 'U' : 'O'}${position}`
}

/** `L2 · candidat B`. */
export function candidateReference(
  itemNumberText: string,
  { letter }: Pick<CandidateFile, 'letter'>,
): string {
  return `${itemNumberText} · candidat${noBreakSpace}${letter}`
}

/**
 * `L2 · page 3`: the sheet within the dossier of one item, the same on every surface and in a partial copy. The item's
 * own sheet is 1; its candidates follow in the order shown.
 */
export function pageReference(itemNumberText: string, page: number): string {
  return `${itemNumberText} · page${noBreakSpace}${page}`
}
