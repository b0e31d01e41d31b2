import type { Item } from '../../../../shared/domain/state.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { formatInstant, noBreakSpace } from '../../dossier/format.ts'
import { outcomeText, resultDetail } from '../../dossier/vote-sentences.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { callNextItem } from '../actions/navigation-actions.ts'
import { reopenItem } from '../actions/vote-actions.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { outcomeStatus } from './vote-words.ts'

/** The last result in words, read aloud when it comes; what to do next stands under it. */
export function VoteOutcome({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  return (
    <div className="vote-outcome">
      <div role="status" aria-label="Résultat du vote">
        {item.openVote === null ? <ResultWords item={item} /> : null}
      </div>
      <Reopenings item={item} />
      {item.adopted !== null && state.phase === 'open' ? (
        <div className="vote-buttons">
          <ActionButton action={callNextItem} isKeyShown />
          <ActionButton action={reopenItem} tone="quiet" />
        </div>
      ) : null}
    </div>
  )
}

function ResultWords({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  const { result, adopted } = item
  if (result === null) return null
  return (
    <>
      <p className="vote-result">
        <StatusMark status={outcomeStatus(result.outcome)}>{outcomeText(item, result)}</StatusMark>
      </p>
      <p>{resultDetail(state, result)}</p>
      {adopted === null ? null : <p className="text-small text-soft">à {formatInstant(adopted.at)}</p>}
    </>
  )
}

function Reopenings({ item }: { readonly item: Item }) {
  return item.reopenings.map(({ at, reason }) => (
    <p key={at} className="text-small text-soft">
      {`Rouvert à ${formatInstant(at)}${noBreakSpace}: ${reason}`}
    </p>
  ))
}
