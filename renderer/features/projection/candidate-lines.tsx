import type { RowKey } from '../dossier/comparison-cells.ts'
import { CandidateHead } from './candidate-columns.tsx'
import type { ItemSlide } from './item-slide.ts'
import { ProjectedCellView } from './projected-cell.tsx'

/** What remains when candidates are many, as many as fit: text never shrinks to make room for one more column. */
const keptRows: readonly RowKey[] = ['decision', 'household', 'resources', 'effort', 'score', 'seniority']
const mostKept = 5

/** One line a candidate. */
export function CandidateLines({ slide }: { readonly slide: ItemSlide }) {
  const rows = slide.rows.filter(({ key }) => keptRows.includes(key)).slice(0, mostKept)
  return (
    <table className="slide-table slide-lines">
      <caption className="visually-hidden">Candidatures présentées pour {slide.number}</caption>
      <thead>
        <tr>
          <th scope="col">Candidat</th>
          {rows.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slide.candidates.map((candidate) => (
          <tr key={candidate.candidate}>
            <th scope="row" data-withdrawn={candidate.isWithdrawn}>
              <CandidateHead candidate={candidate} />
            </th>
            {rows.map(({ key, cells }) => (
              <td key={key} data-row={key}>
                {cells
                  .filter((cell) => cell.candidate === candidate.candidate)
                  .map((cell) => (
                    <ProjectedCellView
                      key={cell.candidate}
                      cell={key === 'decision' ? cell : { ...cell, detail: '' }}
                    />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
