import { StatusMark } from '../../../components/status-mark.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import type { ComparedCandidate } from '../../dossier/compared-candidate.ts'
import type { ComparisonCell } from '../../dossier/comparison.ts'
import type { RowKey } from '../../dossier/comparison-cells.ts'
import { ScoreCell } from './score-cell.tsx'
import './fact.css'

interface FactCellProps {
  readonly cell: ComparisonCell
  readonly one: ComparedCandidate
  readonly fact: RowKey
}

/** What a file says to one question: in a glance, then in a softer line; marked where the guard found something. */
export function FactCell({ cell, one, fact }: FactCellProps) {
  const { score } = one.figures
  if (fact === 'score' && score !== null) return <ScoreCell one={one} score={score} standing={cell.detail} />
  return (
    <div className="fact">
      <FactText cell={cell} />
      {cell.detail === '' ? null : <span className="fact-detail">{cell.detail}</span>}
    </div>
  )
}

function FactText({ cell: { text, mark } }: Pick<FactCellProps, 'cell'>) {
  if (text === '') return <span className="text-soft">—</span>
  if (mark === null) return <span>{text}</span>
  return (
    <span>
      <StatusMark status={mark}>{text}</StatusMark>
      <VisuallyHidden>{mark === 'blocks' ? ' (bloquant)' : ' (à surveiller)'}</VisuallyHidden>
    </span>
  )
}
