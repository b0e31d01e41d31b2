import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type OrderSentence, orderSentences } from '../../../../shared/domain/score/order-sentences.ts'
import type { Score } from '../../../../shared/domain/score/score.ts'
import { Button } from '../../../components/button.tsx'
import type { ComparedCandidate } from '../../dossier/compared-candidate.ts'
import { pointsText } from '../../dossier/comparison-cells.ts'
import { applicantsName } from '../../dossier/names.ts'
import { frozenText } from '../../dossier/score-facts.ts'
import { perform } from '../actions/action.ts'
import { showGrid } from '../actions/screen-actions.ts'
import { useDesk } from '../desk/desk-context.ts'
import './fact.css'
import './score-cell.css'

interface ScoreCellProps {
  readonly one: ComparedCandidate
  readonly score: Score
  /** `ex aequo`, or empty. */
  readonly standing: string
}

/** A cotation, why it stands before the next one, and the lines it is made of on demand: an aid, never a rank. */
export function ScoreCell({ one, score, standing }: ScoreCellProps) {
  const { state, item, candidate } = one
  const { id } = candidate.file
  const sentences = orderSentences(state, item, 'labels')
  const next = sentences.find(({ before }) => before === id)
  const place = [standing, next?.glance ?? ''].filter((part) => part !== '').join(', ')
  const name = `détail de la cotation de ${applicantsName(candidate.file)}`
  return (
    <div className="fact">
      <span className="score-button">
        <DialogTrigger>
          <Button tone="quiet" size="small" aria-label={`${pointsText(score.total)}, ${name}`}>
            {pointsText(score.total)}
          </Button>
          <Popover className="chair-popover" offset={2}>
            <Dialog className="chair-popover-body" aria-label={name}>
              <ScoreLines score={score} />
              <Reasons sentences={sentences.filter(({ before, after }) => before === id || after === id)} />
              <p className="text-small text-soft">{frozenText(state)}</p>
              <GridButton />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
      {place === '' ? null : (
        <span className="fact-detail" title={next?.sentence}>
          {place}
        </span>
      )}
    </div>
  )
}

/** Closes the window it stands in before it opens the grid's. */
function GridButton() {
  const desk = useDesk()
  return (
    <span>
      <Button slot="close" tone="quiet" size="small" onPress={() => perform(showGrid, desk)}>
        Voir le barème
      </Button>
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

function Reasons({ sentences }: { readonly sentences: readonly OrderSentence[] }) {
  return sentences.map(({ before, sentence }) => <p key={before}>{sentence}</p>)
}
