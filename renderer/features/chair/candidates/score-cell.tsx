import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Score } from '../../../../shared/domain/score/score.ts'
import type { CandidateState } from '../../../../shared/domain/state.ts'
import { Button } from '../../../components/button.tsx'
import { pointsText } from '../../dossier/comparison-cells.ts'
import { applicantsName } from '../../dossier/names.ts'
import './score-cell.css'

interface ScoreCellProps {
  readonly candidate: CandidateState
  readonly score: Score
}

/** A cotation, with the lines it is made of on demand: an aid, never a rank. */
export function ScoreCell({ candidate, score }: ScoreCellProps) {
  const name = `détail de la cotation de ${applicantsName(candidate.file)}`
  return (
    <span className="score-button">
      <DialogTrigger>
        <Button tone="quiet" size="small" aria-label={`${pointsText(score.total)}, ${name}`}>
          {pointsText(score.total)}
        </Button>
        <Popover className="chair-popover" offset={2}>
          <Dialog className="chair-popover-body" aria-label={name}>
            <ScoreLines score={score} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  )
}

function ScoreLines({ score }: Pick<ScoreCellProps, 'score'>) {
  return (
    <table className="score-lines">
      <tbody>
        {score.lines.map(({ code, label, points }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td className="number">{pointsText(points)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Total</th>
          <td className="number">{pointsText(score.total)}</td>
        </tr>
      </tbody>
    </table>
  )
}
