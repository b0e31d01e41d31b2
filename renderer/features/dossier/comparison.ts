import { type Check, checksOf } from '../../../shared/domain/checks.ts'
import type { CandidateId, Item, SessionState } from '../../../shared/domain/state.ts'
import { type ComparedCandidate, comparedCandidates } from './compared-candidate.ts'
import { type CellText, cellTexts, type RowKey, rowLabel } from './comparison-cells.ts'

/** A state that is always shown by a shape and a word beside its colour. */
export type CellMark = 'watch' | 'blocks'

export interface ComparisonCell extends CellText {
  readonly candidate: CandidateId
  readonly mark: CellMark | null
}

/** The same question asked of every candidate. */
export interface ComparisonRow {
  readonly key: RowKey
  readonly label: string
  /** In the order shown, one for each candidate, withdrawn ones included. */
  readonly cells: readonly ComparisonCell[]
  /** True when the candidates do not all answer the same. */
  readonly differs: boolean
}

/**
 * The candidates of an item side by side, as plain data without any name: the same rows on the chair's screen, on
 * tablets and on the wall. A row that says nothing of anybody (no grid, no priority) is left out.
 */
export function comparisonRows(state: SessionState, item: Item): readonly ComparisonRow[] {
  const compared = comparedCandidates(state, item)
  const checks = item.kind === 'vacancy' ? checksOf(state, item) : []
  return rowOrder
    .map((key) => rowOf(state, key, item, compared, checks))
    .filter((row) => row.cells.some(({ text }) => text !== ''))
}

const rowOrder: readonly RowKey[] = [
  'household',
  'resources',
  'effort',
  'remainder',
  'seniority',
  'score',
  'priority',
  'documents',
  'fit',
  'decision',
]

function rowOf(
  state: SessionState,
  key: RowKey,
  item: Item,
  compared: readonly ComparedCandidate[],
  checks: readonly Check[],
): ComparisonRow {
  const cells = compared.map((one) => ({
    candidate: one.candidate.file.id,
    ...cellTexts[key](one),
    mark: markOf(key, one.candidate.file.id, checks),
  }))
  const differs = cells.some(({ text, detail }) => text !== cells[0]?.text || detail !== cells[0]?.detail)
  return { key, label: rowLabel(state, key, item), cells, differs }
}

/** Where each finding of the regularity guard is seen; those that are not of one row are shown above the table. */
const rowOfCheck: Readonly<Partial<Record<Check['code'], RowKey>>> = {
  'over-ceiling': 'resources',
  'effort-rate-high': 'effort',
  'remainder-low': 'remainder',
  'registration-expired': 'seniority',
  'missing-registration-number': 'seniority',
  'registration-format': 'seniority',
  'missing-documents': 'documents',
  'over-occupied': 'fit',
  'under-occupied': 'fit',
}

function markOf(key: RowKey, candidate: CandidateId, checks: readonly Check[]): CellMark | null {
  const found = checks.filter((check) => check.candidate === candidate && rowOfCheck[check.code] === key)
  if (found.length === 0) return null
  return found.some(({ level }) => level === 'error') ? 'blocks' : 'watch'
}
