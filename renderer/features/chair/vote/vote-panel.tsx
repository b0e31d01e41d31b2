import type { Item } from '../../../../shared/domain/state.ts'
import { itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { OpenVote } from './open-vote.tsx'
import { VoteChoices } from './vote-choices.tsx'
import { VoteOutcome } from './vote-outcome.tsx'
import './vote-panel.css'

/** The foot of the right pane: how the item is decided, and what was decided. */
export function VotePanel({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  const isDuring = state.phase === 'open'
  const status = itemStatus(item)
  if (item.result === null && (!isDuring || status === 'prepared')) return null
  return (
    <section className="vote-panel" aria-label="Vote" tabIndex={-1}>
      <PanelStatus panel="vote" />
      <VoteOutcome item={item} />
      {isDuring && status === 'started' ? <VoteChoices /> : null}
      {isDuring && status === 'voting' ? <OpenVote item={item} /> : null}
    </section>
  )
}
