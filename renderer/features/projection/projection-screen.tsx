import { useCallback, useMemo, useState } from 'react'
import { useSitting } from '../../app/sitting-context.ts'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { announcementOf } from './announcement.ts'
import { slideOf } from './slide.ts'
import { Stage } from './stage.tsx'
import { useProjectionKeys } from './use-projection-keys.ts'
import './projection.css'

/**
 * The room's wall. It follows the chair's current item by itself, keeps the last good slide when the line drops, and
 * shows nothing that a projector may not. Keys: N black screen, Escape back, arrows where an item fills several slides.
 */
export function ProjectionScreen() {
  const { state, line } = useSitting()
  const [isBlack, setBlack] = useState(false)
  const [page, setPage] = useState(1)
  const slide = useMemo(() => slideOf(state, page), [state, page])
  const pages = slide.kind === 'item' ? slide.part.pages : 1
  const turn = useCallback(
    (step: number) => setPage((now) => Math.min(Math.max(now + step, 1), pages)),
    [pages],
  )
  useFirstPageOfEachItem(state.currentItem, setPage)
  useProjectionKeys({ setBlack, turn })
  return (
    <main className="projection" aria-label="Projection de la séance">
      <Stage slide={slide} />
      {line === 'down' ? <LineMark /> : null}
      <div aria-live="polite" className="projection-announcement">
        <VisuallyHidden>{announcementOf(slide)}</VisuallyHidden>
      </div>
      {isBlack ? <BlackScreen /> : null}
    </main>
  )
}

/** Goes back to the first part of the list when the room turns to another item. */
function useFirstPageOfEachItem(item: string | null, setPage: (page: number) => void): void {
  const [shown, setShown] = useState(item)
  if (shown === item) return
  setShown(item)
  setPage(1)
}

/** Discreet: the room goes on with what is on the wall. */
function LineMark() {
  return (
    <p className="projection-line-mark">
      <span aria-hidden="true">○ </span>liaison interrompue
    </p>
  )
}

function BlackScreen() {
  return (
    <div className="projection-black">
      <VisuallyHidden>Écran noir. Touche N ou Échap pour revenir.</VisuallyHidden>
    </div>
  )
}
