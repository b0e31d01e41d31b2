import type { Item } from '../../../../shared/domain/state.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { formatInstant } from '../../dossier/format.ts'
import { ballotCount, ballotCountText } from '../../dossier/vote-sentences.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { allFor, cancelVote, closeVote } from '../actions/vote-actions.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { tallyPreview } from './vote-words.ts'

const methods = { hands: 'Vote à main levée', devices: 'Vote sur les tablettes' } as const

/** A vote in progress: what is in, what it would decide, and how to end it. */
export function OpenVote({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  const preview = tallyPreview(state, item)
  if (item.openVote === null || preview === null) return null
  const { method, openedAt } = item.openVote
  const { result, status, words, castingVote } = preview
  return (
    <>
      <header className="vote-head">
        <h2 className="pane-title">{methods[method]}</h2>
        <span className="text-small text-soft">
          ouvert à {formatInstant(openedAt)} · {ballotCountText(ballotCount(state, item))}
        </span>
      </header>
      <dl className="tally">
        <TallyFigure label="Pour" value={result.for} />
        <TallyFigure label="Contre" value={result.against} />
        <TallyFigure label="Abstention" value={result.abstain} />
      </dl>
      <div className="vote-preview" role="status" aria-label="Résultat provisoire">
        <StatusMark status={status}>{words}</StatusMark>
        {castingVote === '' ? null : <p>{castingVote}</p>}
      </div>
      <div className="vote-buttons">
        <ActionButton action={allFor} isKeyShown />
        <ActionButton action={closeVote} isKeyShown />
        <ActionButton action={cancelVote} tone="quiet" />
      </div>
    </>
  )
}

function TallyFigure({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div className="tally-figure">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
