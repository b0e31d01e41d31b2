import type { RowKey } from '../dossier/comparison-cells.ts'
import { CandidateHead } from './candidate-columns.tsx'
import type { ItemSlide } from './item-slide.ts'
import { ProjectedCellView } from './projected-cell.tsx'

/** The columns that remain when candidates are many: text never shrinks below what the back of the room can read. */
const keptRows: readonly RowKey[] = [
  'household',
  'resources',
  'effort',
  'remainder',
  'seniority',
  'score',
  'decision',
]

/** One line a candidate. */
export function CandidateLines({ slide }: { readonly slide: ItemSlide }) {
  const rows = slide.rows.filter(({ key }) => keptRows.includes(key))
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
                    <ProjectedCellView key={cell.candidate} cell={{ ...cell, detail: '' }} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
