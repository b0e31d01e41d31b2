import { StatusMark } from '../../components/status-mark.tsx'
import type { ProjectedCell } from './projected-rows.ts'

/** A cell of the wall: its mark has a shape and a word, the figure stays in ink. */
export function ProjectedCellView({ cell }: { readonly cell: ProjectedCell }) {
  return (
    <>
      <span className="slide-cell">{cell.text === '' ? '–' : cell.text}</span>
      {cell.mark === null ? null : <CellMarkView mark={cell.mark} />}
      {cell.detail === '' ? null : <span className="slide-detail">{cell.detail}</span>}
    </>
  )
}

function CellMarkView({ mark }: { readonly mark: 'watch' | 'blocks' }) {
  return <StatusMark status={mark}>{mark === 'watch' ? 'à voir' : 'bloque'}</StatusMark>
}
