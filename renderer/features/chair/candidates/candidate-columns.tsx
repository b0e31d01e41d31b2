import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import type { ComparedCandidate } from '../../dossier/compared-candidate.ts'
import { type ComparisonRow, comparisonRows } from '../../dossier/comparison.ts'
import type { RowKey } from '../../dossier/comparison-cells.ts'
import { DetailsCell } from './details-cell.tsx'
import { FactCell } from './fact-cell.tsx'
import { KindCell } from './kind-cell.tsx'
import { RankCell } from './rank-cell.tsx'

export const candidateFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

const helper = createColumnHelper<typeof candidateFeatures, ComparedCandidate>()

/**
 * One column a question, one row a candidate. The comparison shows this model turned on its side, the list as it is:
 * what is asked, said and marked is written once.
 */
export function candidateColumns(state: SessionState, item: Item) {
  const facts = comparisonRows(state, item).filter(({ key }) => key !== 'decision')
  return helper.columns([...facts.map(factColumn), ...decisionColumns])
}

/** True for a line that all candidates answer alike: it may step back. */
export function isSameForAll(state: SessionState, item: Item): (columnId: string) => boolean {
  const same = comparisonRows(state, item).filter(({ differs }) => !differs)
  return (columnId) => same.some(({ key }) => key === columnId)
}

function factColumn(row: ComparisonRow) {
  return helper.accessor((one) => sortValues[row.key]?.(one) ?? '', {
    id: row.key,
    header: row.label,
    enableSorting: row.key in sortValues,
    sortFn: (left, right) => compareBy(row.key, left.original, right.original),
    cell: ({ row: { original } }) => {
      const cell = row.cells.find(({ candidate }) => candidate === original.candidate.file.id)
      return cell === undefined ? null : <FactCell cell={cell} one={original} fact={row.key} />
    },
  })
}

const decisionColumns = [
  helper.display({
    id: 'kind',
    header: 'Décision',
    cell: ({ row }) => <KindCell candidate={row.original.candidate} />,
  }),
  helper.display({
    id: 'rank',
    header: 'Rang',
    cell: ({ row }) => <RankCell candidate={row.original.candidate} />,
  }),
  helper.display({
    id: 'details',
    header: 'Motif ou condition',
    cell: ({ row }) => <DetailsCell candidate={row.original.candidate} />,
  }),
]

/** True for what is decided, false for what the file says. */
export function isDecisionColumn(id: string): boolean {
  return decisionColumns.some((column) => column.id === id)
}

const sortValues: Readonly<Partial<Record<RowKey, (one: ComparedCandidate) => number | string>>> = {
  household: ({ candidate }) => candidate.file.persons.length,
  resources: ({ figures }) => figures.eligibility.income,
  effort: ({ figures }) => figures.affordability.effortRate ?? Number.POSITIVE_INFINITY,
  remainder: ({ figures }) => figures.affordability.dailyRemainderPerUnit ?? Number.NEGATIVE_INFINITY,
  seniority: ({ candidate }) => candidate.file.registeredOn,
  score: ({ figures }) => figures.score?.total ?? Number.NEGATIVE_INFINITY,
}

function compareBy(key: RowKey, left: ComparedCandidate, right: ComparedCandidate): number {
  const value = sortValues[key]
  if (value === undefined) return 0
  const [first, second] = [value(left), value(right)]
  return first < second ? -1 : first > second ? 1 : 0
}
