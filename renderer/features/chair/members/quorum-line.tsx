import { quorumOf } from '../../../../shared/domain/attendance/selectors.ts'
import type { Item } from '../../../../shared/domain/state.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { quorumText } from '../../dossier/vote-sentences.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

/** Whether this item may be decided, told to everybody as soon as it changes. */
export function QuorumLine({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  const quorum = quorumOf(state, item)
  return (
    <p className="quorum-line" role="status" aria-label="Quorum">
      <StatusMark status={quorum.met ? 'met' : 'blocks'}>{quorumText(quorum)}</StatusMark>
    </p>
  )
}
