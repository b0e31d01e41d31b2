import { ActionButton } from '../actions/action-button.tsx'
import { showGrid } from '../actions/screen-actions.ts'
import './score-cell.css'

/** Under the name of the line: the grid that the scores come from. */
export function ScoreLabel() {
  return (
    <div className="score-label">
      <ActionButton action={showGrid} tone="quiet" size="small" />
    </div>
  )
}
