import { quorumOf } from '../../../shared/domain/attendance/selectors.ts'
import type { Item, SeatId } from '../../../shared/domain/state.ts'
import { dwellingOf } from '../../../shared/domain/vacancy/selectors.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { dwellingAddress, dwellingSummary } from '../dossier/dwelling.ts'
import { pageReference } from '../dossier/numbering.ts'
import { quorumText } from '../dossier/vote-sentences.ts'
import { ItemOutcome } from './item-outcome.tsx'
import { pageTitle } from './page-title.ts'
import type { TabletPage } from './pages.ts'
import { RecusalButton } from './recusal-button.tsx'

export interface PageHeadProps {
  readonly item: Item
  readonly page: TabletPage
  readonly seat: SeatId
  readonly mayRecuse: boolean
}

/** The same head on each page of an item: its number, its dwelling, where the decision stands. */
export function PageHead({ item, page, seat, mayRecuse }: PageHeadProps) {
  const { state } = useSitting()
  const dwelling = dwellingOf(item)
  const quorum = quorumOf(state, item)
  return (
    <header className="tablet-page-head">
      <div className="tablet-page-title">
        <h2 id="tablet-page-title">{pageTitle(page)}</h2>
        {mayRecuse ? <RecusalButton item={item} number={page.number} seat={seat} /> : null}
        <p className="text-soft">{pageReference(page.number, page.sheet)}</p>
      </div>
      <p>
        <strong>{dwelling.reference}</strong> · {dwellingAddress(dwelling)}
      </p>
      {page.content.kind === 'candidate' ? null : <p className="text-soft">{dwellingSummary(dwelling)}</p>}
      <div className="tablet-page-state">
        <ItemOutcome item={item} />
        {state.opened === null ? null : (
          <StatusMark status={quorum.met ? 'met' : 'blocks'}>{quorumText(quorum)}</StatusMark>
        )}
      </div>
    </header>
  )
}
