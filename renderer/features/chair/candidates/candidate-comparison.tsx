import { type ReactNode, useMemo } from 'react'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import type { CalmDesk } from '../desk/desk.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { isSameForAll } from './candidate-columns.tsx'
import { CandidateHead } from './candidate-head.tsx'
import { ScoreLabel } from './score-label.tsx'
import { type CandidateTable, useCandidateTable } from './use-candidate-table.ts'
import './comparison.css'

/**
 * The candidates side by side, one column each: the model of the candidates turned on its side. Touching anything in a
 * column puts its candidate under the keyboard.
 */
export function CandidateComparison({ item }: { readonly item: VacancyItem }) {
  const desk = useCalmDesk()
  const table = useCandidateTable(desk.state, item)
  const isSame = useMemo(() => isSameForAll(desk.state, item), [desk.state, item])
  const rows = table.getRowModel().rows
  return (
    <table className="comparison" data-count={rows.length}>
      <caption className="visually-hidden">Comparaison des candidatures</caption>
      <thead>
        <tr>
          <td className="comparison-label comparison-corner" />
          {rows.map((row) => (
            <Column key={row.id} desk={desk} id={row.id} cell="head">
              <CandidateHead candidate={row.original.candidate} />
            </Column>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions(table).map((question) => (
          <tr key={question.id} data-question={question.id} data-same={isSame(question.id)}>
            <th scope="row" className="comparison-label">
              {question.label}
              {question.id === 'score' ? <ScoreLabel /> : null}
            </th>
            {rows.map((row) => {
              const cell = row.getAllCells().find(({ column }) => column.id === question.id)
              return (
                <Column key={row.id} desk={desk} id={row.id} cell="body">
                  {cell === undefined ? null : <table.FlexRender cell={cell} />}
                </Column>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ColumnProps {
  readonly desk: CalmDesk
  readonly id: string
  readonly cell: 'head' | 'body'
  readonly children: ReactNode
}

function Column({ desk, id, cell, children }: ColumnProps) {
  const { item, candidate, changeView } = desk
  const common = {
    'data-selected': candidate?.file.id === id,
    onFocus: () => {
      if (item !== null && candidate?.file.id !== id)
        changeView({ type: 'select', item: item.id, candidate: id })
    },
    children,
  }
  return cell === 'head' ? (
    <th scope="col" className="comparison-head" {...common} />
  ) : (
    <td className="comparison-cell" {...common} />
  )
}

/** The lines of the comparison: what each column of the model asks. */
function questions(table: CandidateTable): readonly { readonly id: string; readonly label: string }[] {
  return table
    .getAllLeafColumns()
    .map((column) => ({ id: column.id, label: String(column.columnDef.header ?? '') }))
}
