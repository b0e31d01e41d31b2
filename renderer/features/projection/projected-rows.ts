import type { CandidateId, Item, SessionState } from '../../../shared/domain/state.ts'
import { type CellMark, comparisonRows } from '../dossier/comparison.ts'
import type { RowKey } from '../dossier/comparison-cells.ts'

export interface ProjectedCell {
  readonly candidate: CandidateId
  readonly text: string
  readonly detail: string
  readonly mark: CellMark | null
}

export interface ProjectedRow {
  readonly key: RowKey
  readonly label: string
  readonly cells: readonly ProjectedCell[]
  readonly differs: boolean
}

/**
 * The only rows whose second line may go to the wall. The others' tell of the missing papers, the reasons of a
 * priority, a motive or why a request was withdrawn, which the room's wall has no need of (CNIL: what is needed for
 * the item, and no more).
 */
const rowsWithDetail: readonly RowKey[] = ['household', 'resources']

/** The comparison as the wall may show it, for these candidates. */
export function projectedRows(
  state: SessionState,
  item: Item,
  candidates: readonly CandidateId[],
): readonly ProjectedRow[] {
  return comparisonRows(state, item).map(({ key, label, cells, differs }) => ({
    key,
    label,
    differs,
    cells: cells
      .filter(({ candidate }) => candidates.includes(candidate))
      .map((cell) => ({ ...cell, detail: rowsWithDetail.includes(key) ? cell.detail : '' })),
  }))
}
