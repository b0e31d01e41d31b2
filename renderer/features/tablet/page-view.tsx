import type { SeatId } from '../../../shared/domain/state.ts'
import { itemOf } from '../../../shared/domain/vacancy/selectors.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ItemPage } from './item-page.tsx'
import { neighbour, type TabletPage } from './pages.ts'
import type { View } from './reading.ts'
import { useSwipe } from './use-swipe.ts'

export interface PageViewProps {
  readonly view: View
  readonly seat: SeatId
  readonly pages: readonly TabletPage[]
  readonly onTurn: (page: TabletPage) => void
}

/** The page in the member's hands, or why there is none; a stroke of the finger turns it. */
export function PageView({ view, seat, pages, onTurn }: PageViewProps) {
  const { state } = useSitting()
  const swipe = useSwipe((direction) => {
    const shown = view.kind === 'page' ? view.page : null
    const page = shown === null ? null : neighbour(pages, shown, direction === 'next' ? 1 : -1)
    if (page !== null) onTurn(page)
  })
  switch (view.kind) {
    case 'page': {
      const item = itemOf(state, view.page.item)
      return (
        <section
          className="tablet-page"
          aria-label="Page du dossier"
          key={`${view.page.item}/${view.page.page}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
          tabIndex={0}
          data-scrolls=""
          {...swipe}
        >
          {item === undefined ? null : <ItemPage item={item} page={view.page} seat={seat} />}
        </section>
      )
    }
    case 'elsewhere':
      return (
        <div className="tablet-page">
          <EmptyState title="Un autre point est examiné">
            La présidence est sur un point où vous ne siégez pas, ou pour lequel votre déport est enregistré.
            Vous pouvez relire vos autres dossiers.
          </EmptyState>
        </div>
      )
    case 'nothing':
      return (
        <div className="tablet-page">
          <EmptyState title="Aucun dossier pour ce siège">
            Aucun logement de cette séance ne relève de votre siège, ou la séance n’est pas encore reçue.
            Vérifiez la liaison, puis demandez au secrétariat.
          </EmptyState>
        </div>
      )
    default:
      return assertNever(view)
  }
}
