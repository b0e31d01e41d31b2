import type { Item } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { ballotCount, ballotCountText, outcomeText, resultDetail } from '../dossier/vote-sentences.ts'

/** Where the decision stands: a vote in progress with its count, the last result in words, or nothing yet. */
export function ItemOutcome({ item }: { readonly item: Item }) {
  const { state } = useSitting()
  if (item.openVote !== null) {
    const method = item.openVote.method === 'hands' ? 'Vote à main levée' : 'Vote sur les tablettes'
    return (
      <p className="tablet-outcome">
        <strong>{method}</strong>, {ballotCountText(ballotCount(state, item))}
      </p>
    )
  }
  if (item.result === null) return null
  return (
    <p className="tablet-outcome">
      <strong>
        <StatusMark status={item.result.outcome === 'adopted' ? 'met' : 'watch'}>
          {outcomeText(item, item.result)}
        </StatusMark>
      </strong>{' '}
      {resultDetail(state, item.result)}
    </p>
  )
}
