import type { ItemSlide, ProjectedCandidate } from './item-slide.ts'
import { ProjectedCellView } from './projected-cell.tsx'
import type { ProjectedRow } from './projected-rows.ts'

export interface CandidateColumnsProps {
  readonly slide: ItemSlide
  /** Those of the slide's rows that fit on it. */
  readonly rows: readonly ProjectedRow[]
}

/** Up to five candidates side by side: the same question on each line. */
export function CandidateColumns({ slide, rows }: CandidateColumnsProps) {
  return (
    <table className="slide-table" data-columns={slide.candidates.length}>
      <caption className="visually-hidden">Candidatures présentées pour {slide.number}</caption>
      <thead>
        <tr>
          <td />
          {slide.candidates.map((candidate) => (
            <th key={candidate.candidate} scope="col" data-withdrawn={candidate.isWithdrawn}>
              <CandidateHead candidate={candidate} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-row={row.key}>
            <th scope="row">{row.label}</th>
            {row.cells.map((cell) => (
              <td key={cell.candidate}>
                <ProjectedCellView cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function CandidateHead({ candidate }: { readonly candidate: ProjectedCandidate }) {
  return (
    <>
      <span className="slide-letter">
        <span className="visually-hidden">candidat </span>
        {candidate.letter}
      </span>
      {candidate.initials === null ? null : <span className="slide-initials">{candidate.initials}</span>}
    </>
  )
}
