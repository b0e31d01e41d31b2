import { isPersonRecused } from '../../../shared/domain/attendance/persons.ts'
import { sittingSeats } from '../../../shared/domain/attendance/selectors.ts'
import type { Item, SeatId } from '../../../shared/domain/state.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { CandidatePage } from './candidate-page.tsx'
import { ComparisonPage } from './comparison-page.tsx'
import { DwellingPage } from './dwelling-page.tsx'
import { PageHead } from './page-head.tsx'
import type { TabletPage } from './pages.ts'
import { RecusedPage } from './recused-page.tsx'
import { ReviewPage } from './review-page.tsx'

export interface ItemPageProps {
  readonly item: Item
  readonly page: TabletPage
  readonly seat: SeatId
}

/** One page of one item. A recused member sees that it is, and nothing of the dossier, before the hub takes it back. */
export function ItemPage({ item, page, seat }: ItemPageProps) {
  const { state } = useSitting()
  if (isPersonRecused(state, item, seat)) return <RecusedPage item={item} number={page.number} seat={seat} />
  const mayRecuse =
    state.phase === 'open' && item.adopted === null && sittingSeats(state, item).includes(seat)
  return (
    <article className="tablet-sheet" aria-labelledby="tablet-page-title">
      <PageHead item={item} page={page} seat={seat} mayRecuse={mayRecuse} />
      <PageBody item={item} page={page} />
    </article>
  )
}

function PageBody({ item, page }: Pick<ItemPageProps, 'item' | 'page'>) {
  const { content } = page
  switch (content.kind) {
    case 'dwelling':
      return <DwellingPage item={item} />
    case 'comparison':
      return <ComparisonPage item={item} number={page.number} />
    case 'candidate':
      return <CandidatePage item={item} candidate={content.candidate} />
    case 'review':
      return item.kind === 'occupancy-review' ? <ReviewPage item={item} /> : null
    default:
      return assertNever(content)
  }
}
