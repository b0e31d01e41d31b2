import { shownOrder } from '../../../shared/domain/score/order.ts'
import type { Item } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { DataTable } from '../../components/data-table.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { type ComparisonCell, comparisonRows } from '../dossier/comparison.ts'
import { applicantsName } from '../dossier/names.ts'
import { ScoreOrder } from './score-order.tsx'

/** The candidates of one dwelling side by side; where they do not differ, the line is softer. */
export function ComparisonPage({ item, number }: { readonly item: Item; readonly number: string }) {
  const { state } = useSitting()
  const candidates = shownOrder(state, item)
  return (
    <div className="tablet-compared" data-many={candidates.length > 5}>
      <DataTable caption={`Candidats de ${number} comparés`}>
        <thead>
          <tr>
            <td />
            {candidates.map(({ file }) => (
              <th key={file.id} scope="col" className="tablet-compared-head">
                <span className="tablet-letter">{file.letter}</span> {applicantsName(file)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisonRows(state, item).map((row) => (
            <tr key={row.key} data-differs={row.differs}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => (
                <td key={cell.candidate}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ScoreOrder item={item} />
    </div>
  )
}

function Cell({ cell }: { readonly cell: ComparisonCell }) {
  return (
    <>
      <span>{cell.text === '' ? '–' : cell.text}</span>{' '}
      {cell.mark === null ? null : (
        <StatusMark status={cell.mark}>{cell.mark === 'watch' ? 'à voir' : 'bloque'}</StatusMark>
      )}
      {cell.detail === '' ? null : <span className="tablet-compared-detail">{cell.detail}</span>}
    </>
  )
}
