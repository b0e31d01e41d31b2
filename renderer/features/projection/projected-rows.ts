import type { CandidateId, Item, SessionState } from '../../../shared/domain/state.ts'
import { type ComparedCandidate, comparedCandidates } from '../dossier/compared-candidate.ts'
import { type CellMark, type ComparisonRow, comparisonRows } from '../dossier/comparison.ts'
import type { CellText, RowKey } from '../dossier/comparison-cells.ts'
import { projectedTexts } from './projected-texts.ts'

export interface ProjectedCell extends CellText {
  readonly candidate: CandidateId
  readonly mark: CellMark | null
}

export interface ProjectedRow {
  readonly key: RowKey
  readonly label: string
  readonly cells: readonly ProjectedCell[]
}

/** What is decided comes first on the wall; then what is compared, the most telling first. */
const rowOrder: readonly RowKey[] = [
  'decision',
  'household',
  'resources',
  'effort',
  'remainder',
  'score',
  'seniority',
  'priority',
  'documents',
  'fit',
]

/** Shown only when they tell the candidates apart, or call for attention. */
const onlyWhenTelling: readonly RowKey[] = ['priority', 'documents', 'fit']

/** The comparison as the wall may show it, for these candidates. */
export function projectedRows(
  state: SessionState,
  item: Item,
  candidates: readonly CandidateId[],
): readonly ProjectedRow[] {
  const full = comparisonRows(state, item)
  const compared = comparedCandidates(state, item).filter(({ candidate }) =>
    candidates.includes(candidate.file.id),
  )
  return rowOrder.flatMap((key) => {
    const row = full.find((one) => one.key === key)
    return row === undefined || isSilent(row) ? [] : [projectedRow(row, compared)]
  })
}

function isSilent({ key, differs, cells }: ComparisonRow): boolean {
  return onlyWhenTelling.includes(key) && !differs && cells.every(({ mark }) => mark === null)
}

function projectedRow(row: ComparisonRow, compared: readonly ComparedCandidate[]): ProjectedRow {
  return {
    key: row.key,
    label: row.label,
    cells: compared.map((one) => ({
      candidate: one.candidate.file.id,
      ...projectedTexts[row.key](one),
      mark: row.cells.find(({ candidate }) => candidate === one.candidate.file.id)?.mark ?? null,
    })),
  }
}
