import { useEffect, useRef } from 'react'
import type { Item, SessionState } from '../../../shared/domain/state.ts'
import { dwellingOf, itemStatus } from '../../../shared/domain/vacancy/selectors.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { type Status, StatusMark } from '../../components/status-mark.tsx'
import { itemStatusLabels } from '../dossier/labels.ts'
import type { TabletPage } from './pages.ts'
import { readLabels } from './read-state.ts'
import type { ReadMarks } from './use-read-marks.ts'

export interface ItemStripProps {
  readonly pages: readonly TabletPage[]
  readonly shown: TabletPage | null
  readonly marks: ReadMarks
  readonly onOpen: (page: TabletPage) => void
}

/** Every dwelling of this seat under the thumb: its number, where it stands, what is read of it. */
export function ItemStrip({ pages, shown, marks, onOpen }: ItemStripProps) {
  const { state } = useSitting()
  return (
    <nav className="tablet-strip" aria-label="Logements et points de la séance">
      <ul className="tablet-strip-list">
        {state.items.flatMap((item) => {
          const own = pages.filter((page) => page.item === item.id)
          const [first] = own
          if (first === undefined) return []
          return (
            <li key={item.id}>
              <StripButton
                item={item}
                first={first}
                words={stripWords(state, item)}
                read={readLabels[marks.stateOf(item, own.length)]}
                isShown={shown?.item === item.id}
                isInTheRoom={state.currentItem === item.id}
                onOpen={onOpen}
              />
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

interface StripButtonProps {
  readonly item: Item
  readonly first: TabletPage
  /** Where it stands. */
  readonly words: string
  readonly read: string
  readonly isShown: boolean
  readonly isInTheRoom: boolean
  readonly onOpen: (page: TabletPage) => void
}

function StripButton({ item, first, words, read, isShown, isInTheRoom, onOpen }: StripButtonProps) {
  const { reference, commune } = dwellingOf(item)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isShown) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isShown])
  return (
    <button
      ref={button}
      type="button"
      className="tablet-strip-button"
      aria-current={isShown ? 'page' : undefined}
      data-in-the-room={isInTheRoom}
      onClick={() => onOpen(first)}
    >
      <span className="tablet-strip-number">{first.number}</span>
      <span className="tablet-strip-words">
        <span className="nowrap">{reference}</span>
        <span className="text-small text-soft">{commune}</span>
        <StatusMark status={stripStatus(item)}>{words}</StatusMark>
        <span className="text-small text-soft">{read}</span>
      </span>
    </button>
  )
}

function stripStatus(item: Item): Status {
  const status = itemStatus(item)
  if (status === 'decided') return 'met'
  return status === 'voting' ? 'watch' : 'neutral'
}

/** Short words for a narrow strip; the room's own item is the one in progress. */
function stripWords({ phase, currentItem }: SessionState, item: Item): string {
  const status = itemStatus(item)
  if (status !== 'decided' && (phase === 'closed' || phase === 'signed')) return 'non examiné'
  if (status !== 'started') return itemStatusLabels[status]
  return item.id === currentItem ? 'en cours' : 'à reprendre'
}
