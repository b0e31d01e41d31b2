import { formatShortDate } from '../../dossier/format.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { showGrid } from '../actions/screen-actions.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import './score-cell.css'

/** Under the name of the line: the day of which scores speak, once it is frozen, and the grid that they come from. */
export function ScoreLabel() {
  const { agenda } = useCalmDesk().state
  return (
    <div className="score-label">
      {agenda === null ? null : <span>{`au ${formatShortDate(agenda.sentOn)}`}</span>}
      <ActionButton action={showGrid} tone="quiet" size="small" />
    </div>
  )
}
