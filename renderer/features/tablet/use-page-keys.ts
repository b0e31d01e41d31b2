import { useEffect } from 'react'
import { neighbour, neighbourItem, type TabletPage } from './pages.ts'

type Target = (pages: readonly TabletPage[], shown: TabletPage) => TabletPage | null

/** Left and right turn the pages, up and down change dwelling; a presenter's PageUp and PageDown turn too. */
const targets: Readonly<Record<string, Target>> = {
  ArrowRight: (pages, shown) => neighbour(pages, shown, 1),
  ArrowLeft: (pages, shown) => neighbour(pages, shown, -1),
  PageDown: (pages, shown) => neighbour(pages, shown, 1),
  PageUp: (pages, shown) => neighbour(pages, shown, -1),
  ArrowDown: (pages, shown) => neighbourItem(pages, shown, 1),
  ArrowUp: (pages, shown) => neighbourItem(pages, shown, -1),
}

/** Keys turn pages while no field, choice or dialog has the focus. */
export function usePageKeys(
  pages: readonly TabletPage[],
  shown: TabletPage | null,
  onTurn: (page: TabletPage) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (shown === null || event.defaultPrevented || isTaken(event)) return
      const page = targets[event.key]?.(pages, shown)
      if (page !== null && page !== undefined) onTurn(page)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** Keys belong to what has the focus where they mean something there. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest(widgets) !== null || (scrollingKeys.includes(key) && target.closest(scrollers) !== null)
  )
}

const widgets =
  'input, textarea, select, [role=radiogroup], [role=listbox], [role=dialog], [role=alertdialog]'
const scrollers = '[data-scrolls], .data-table-pane'
const scrollingKeys: readonly string[] = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']
