import { shownOrder } from '../../../shared/domain/score/order.ts'
import type { CandidateId, CandidateState, Item, ItemId, SessionState } from '../../../shared/domain/state.ts'
import { itemNumber } from '../dossier/numbering.ts'

/** What a page of a dossier shows: the dwelling, its candidates side by side, one candidate, or a tenancy under review. */
export type PageContent =
  | { readonly kind: 'dwelling' }
  | { readonly kind: 'comparison' }
  | { readonly kind: 'candidate'; readonly candidate: CandidateId; readonly letter: string }
  | { readonly kind: 'review' }

/** One page in the member's hands. */
export interface TabletPage {
  readonly item: ItemId
  /** `L2`. */
  readonly number: string
  /** Its place among the item's pages, from 1. */
  readonly page: number
  /**
   * The number that the chair says aloud: the item's sheet is 1, with its comparison as on paper, and the candidates
   * follow in the order shown. A withdrawn one keeps its number.
   */
  readonly sheet: number
  readonly content: PageContent
}

/** Every page that this seat holds, in the order of the booklet. */
export function dossierPages(state: SessionState): readonly TabletPage[] {
  return state.items.flatMap((item) => itemPages(state, item))
}

/** The pages of one item: the dwelling, the comparison where there is something to compare, then each candidate. */
export function itemPages(state: SessionState, item: Item): readonly TabletPage[] {
  const number = itemNumber(state, item)
  const contents = contentsOf(state, item)
  const firstCandidate = contents.findIndex(({ kind }) => kind === 'candidate')
  return contents.map((content, at) => ({
    item: item.id,
    number,
    page: at + 1,
    sheet: content.kind === 'candidate' ? at - firstCandidate + 2 : 1,
    content,
  }))
}

function contentsOf(state: SessionState, item: Item): readonly PageContent[] {
  if (item.kind === 'occupancy-review') return [{ kind: 'review' }]
  const candidates = shownOrder(state, item)
  return [
    { kind: 'dwelling' },
    ...(candidates.length > 1 ? [{ kind: 'comparison' } as const] : []),
    ...candidates.map(candidatePage),
  ]
}

function candidatePage({ file }: CandidateState): PageContent {
  return { kind: 'candidate', candidate: file.id, letter: file.letter }
}

/** The page before or after, going on to the next item's as in a booklet; null at either end. */
export function neighbour(pages: readonly TabletPage[], shown: TabletPage, step: 1 | -1): TabletPage | null {
  const at = pages.findIndex(({ item, page }) => item === shown.item && page === shown.page)
  return at === -1 ? null : (pages[at + step] ?? null)
}

/** The first page of the item before or after; null at either end. */
export function neighbourItem(
  pages: readonly TabletPage[],
  shown: TabletPage,
  step: 1 | -1,
): TabletPage | null {
  const firsts = pages.filter(({ page }) => page === 1)
  const at = firsts.findIndex(({ item }) => item === shown.item)
  return at === -1 ? null : (firsts[at + step] ?? null)
}
