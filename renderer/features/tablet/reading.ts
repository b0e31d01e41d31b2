import type { ItemId } from '../../../shared/domain/state.ts'
import type { TabletPage } from './pages.ts'

/**
 * Where the member reads. While `following`, the tablet turns to the item that the chair is on; pages within it may be
 * turned freely. Going to another item is wandering, until the member comes back.
 */
export interface Reading {
  readonly mode: 'following' | 'wandering'
  /** The last page opened, or null before any. */
  readonly place: { readonly item: ItemId; readonly page: number } | null
}

export const firstReading: Reading = { mode: 'following', place: null }

/** What the tablet shows: a page, or why there is none. */
export type View =
  | { readonly kind: 'page'; readonly page: TabletPage }
  /** The room is on an item on which this seat does not sit, or from which it is recused. */
  | { readonly kind: 'elsewhere' }
  /** No dwelling of this session is for this seat. */
  | { readonly kind: 'nothing' }

/** The page to show, given the item the room is on. Following before the first item shows the first page. */
export function viewOf(pages: readonly TabletPage[], reading: Reading, currentItem: ItemId | null): View {
  if (reading.mode === 'following' && currentItem !== null) {
    const page = placeIn(pages, reading, currentItem)
    return page === undefined ? { kind: 'elsewhere' } : { kind: 'page', page }
  }
  const { place } = reading
  const page = (place === null ? undefined : placeIn(pages, reading, place.item)) ?? pages[0]
  return page === undefined ? { kind: 'nothing' } : { kind: 'page', page }
}

/** The page opened within that item, else its first. */
function placeIn(pages: readonly TabletPage[], { place }: Reading, item: ItemId): TabletPage | undefined {
  const own = pages.filter((page) => page.item === item)
  const opened = place?.item === item ? own.find(({ page }) => page === place.page) : undefined
  return opened ?? own[0]
}

/** Turns to a page. Within the item the room is on, one goes on following; elsewhere one wanders. */
export function turnedTo(
  { mode }: Reading,
  { item, page }: Pick<TabletPage, 'item' | 'page'>,
  currentItem: ItemId | null,
): Reading {
  const stays = currentItem === null || item === currentItem
  return { mode: stays ? mode : 'wandering', place: { item, page } }
}

/** Comes back to the chair. */
export function followed({ place }: Reading): Reading {
  return { mode: 'following', place }
}

/** Stays on the page shown, whatever the chair does. */
export function wandered(shown: TabletPage | null): Reading {
  return { mode: 'wandering', place: shown === null ? null : { item: shown.item, page: shown.page } }
}
