import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { isDecisionColumn } from './candidate-columns.tsx'
import { CandidateHead } from './candidate-head.tsx'
import { type CandidateTable, useCandidateTable } from './use-candidate-table.ts'
import './candidate-list.css'

/** The candidates one under the other, where they are too many to stand side by side; columns sort. */
export function CandidateList({ item }: { readonly item: VacancyItem }) {
  const { state, candidate, changeView } = useCalmDesk()
  const table = useCandidateTable(state, item)
  return (
    <DataTable caption="Candidatures">
      <CandidateListHead table={table} />
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            className="candidate-line"
            data-selected={candidate?.file.id === row.id}
            onFocus={() => changeView({ type: 'select', item: item.id, candidate: row.id })}
          >
            <th scope="row" className="candidate-list-name">
              <CandidateHead candidate={row.original.candidate} />
            </th>
            {factsOf(row.getAllCells()).map((cell) => (
              <td key={cell.id} className="candidate-list-cell">
                <table.FlexRender cell={cell} />
              </td>
            ))}
            <td className="candidate-list-decision">
              {decisionsOf(row.getAllCells()).map((cell) => (
                <table.FlexRender key={cell.id} cell={cell} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** What has a column of its own; decisions stand together in the last one, which stays in sight. */
function factsOf<Part extends { readonly column: { readonly id: string } }>(parts: readonly Part[]) {
  return parts.filter(({ column }) => !isDecisionColumn(column.id))
}

function decisionsOf<Part extends { readonly column: { readonly id: string } }>(parts: readonly Part[]) {
  return parts.filter(({ column }) => isDecisionColumn(column.id))
}

type Header = ReturnType<CandidateTable['getHeaderGroups']>[number]['headers'][number]

function CandidateListHead({ table }: { readonly table: CandidateTable }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="candidate-list-name">
          Candidat
        </th>
        {factsOf(table.getHeaderGroups()[0]?.headers ?? []).map((header) => (
          <th key={header.id} scope="col" className="candidate-list-cell" aria-sort={sortOf(header)}>
            <SortableHead header={header} />
          </th>
        ))}
        <th scope="col" className="candidate-list-decision">
          Décision
        </th>
      </tr>
    </thead>
  )
}

function SortableHead({ header }: { readonly header: Header }) {
  const label = String(header.column.columnDef.header ?? '')
  if (!header.column.getCanSort()) return label
  return (
    <Button
      tone="quiet"
      size="small"
      aria-label={`Trier par ${label}`}
      onPress={() => header.column.toggleSorting()}
    >
      {label}
    </Button>
  )
}

function sortOf(header: Header) {
  const sorted = header.column.getIsSorted()
  if (sorted === false) return undefined
  return sorted === 'asc' ? 'ascending' : 'descending'
}
