import { memo, useCallback, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Item, ItemId } from '../../../../shared/domain/state.ts'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { useCalmDesk } from '../desk/desk-context.ts'
import { ItemShape } from './item-shape.tsx'
import { progressText, type RunningOrderRow, runningOrder } from './running-order.ts'
import './running-order.css'

const sections: readonly { readonly kind: Item['kind']; readonly title: string }[] = [
  { kind: 'vacancy', title: 'Logements à attribuer' },
  { kind: 'urgent-allocation', title: 'Attributions d’urgence' },
  { kind: 'occupancy-review', title: 'Examens de l’occupation' },
]

/** The left pane: every item of the sitting and where it stands. Looking at one does not move the room. */
export function RunningOrderPane() {
  const { state, item } = useCalmDesk()
  const rows = runningOrder(state, item?.id ?? null)
  const pane = useRef<HTMLElement>(null)
  useEffect(() => keepInSight(pane.current, item?.id), [item?.id])
  return (
    <nav className="running-order" aria-label="Ordre du jour" ref={pane}>
      <header className="pane-head">
        <h2 className="pane-title">Ordre du jour</h2>
        <span className="text-small text-soft">{progressText(state)}</span>
      </header>
      {sections.map(({ kind, title }) => (
        <RunningOrderSection key={kind} title={title} rows={rows.filter((row) => row.kind === kind)} />
      ))}
    </nav>
  )
}

interface SectionProps {
  readonly title: string
  readonly rows: readonly RunningOrderRow[]
}

function RunningOrderSection({ title, rows }: SectionProps) {
  const { changeView } = useCalmDesk()
  const lookAt = useCallback((item: ItemId) => changeView({ type: 'look-at', item }), [changeView])
  if (rows.length === 0) return null
  return (
    <section className="running-order-section" aria-label={title}>
      <h3 className="running-order-title">{title}</h3>
      <ol className="running-order-list">
        {rows.map((row) => (
          <li key={row.id}>
            <RunningOrderLine {...row} onLook={lookAt} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type LineProps = RunningOrderRow & { readonly onLook: (item: ItemId) => void }

/** Drawn again when its own item changes: a ballot leaves the lines of a hundred dwellings alone. */
const RunningOrderLine = memo(({ onLook, ...row }: LineProps) => (
  <Button
    className="running-order-line"
    data-item={row.id}
    data-space="room"
    data-viewed={row.isViewed}
    data-current={row.isCurrent}
    aria-current={row.isViewed}
    excludeFromTabOrder={!row.isViewed}
    onPress={() => onLook(row.id)}
  >
    <span className="running-order-number">{row.number}</span>
    <span className="running-order-place">
      <span className="running-order-reference">{row.reference}</span>
      <span className="running-order-commune">{row.commune}</span>
    </span>
    <span className="running-order-state">
      <ItemShape mark={row.mark} />
      <span className="running-order-words">{row.words}</span>
      {row.isCurrent ? <VisuallyHidden>, point en salle</VisuallyHidden> : null}
    </span>
  </Button>
))

/** Scrolls to the line looked at, and moves the focus with it when the list has the focus. */
function keepInSight(pane: HTMLElement | null, item: string | undefined): void {
  const line = pane?.querySelector<HTMLElement>(`[data-item="${item ?? ''}"]`)
  if (!(pane && line)) return
  line.scrollIntoView({ block: 'nearest' })
  if (pane.contains(document.activeElement)) line.focus()
}
