import type { CandidateState, Item, SessionState, VacancyItem } from '../../../../shared/domain/state.ts'
import { candidatesOf, itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import type { Sitting } from '../../../app/sitting-context.ts'
import type { DraftStep, Drafts } from '../draft/draft-history.ts'
import type { OpinionDrafts, OpinionStep } from '../item/opinion-draft.ts'
import type { View, ViewStep } from './view.ts'

/** The doors of the screen that lie outside the sitting itself; the shell provides them. */
export interface ChairDoors {
  readonly onShowDocuments: () => void
  readonly onShowCodes: () => void
  readonly onOpenProjection: () => void
}

/** What the panes look at: it stays the same object while somebody types, so that they are not drawn at each letter. */
export interface CalmDesk {
  readonly sitting: Sitting
  readonly state: SessionState
  readonly view: View
  readonly doors: ChairDoors
  /** The item looked at, which need not be the one the room is turned to; null in a sitting without items. */
  readonly item: Item | null
  /** The candidate under the keyboard. */
  readonly candidate: CandidateState | null
  readonly changeView: (step: ViewStep) => void
  readonly changeDraft: (step: DraftStep) => void
  readonly changeOpinion: (step: OpinionStep) => void
}

/** Everything an action of the chair may look at and do, what is being written included. */
export interface Desk extends CalmDesk {
  readonly drafts: Drafts
  readonly opinions: OpinionDrafts
}

/** The item looked at: the one chosen, else the room's, else the first of the running order. */
export function viewedItem(state: SessionState, view: Pick<View, 'item'>): Item | null {
  const chosen = view.item ?? state.currentItem
  return (chosen === null ? undefined : itemOf(state, chosen)) ?? state.items[0] ?? null
}

/** The candidate chosen on that item, else its first one. */
export function selectedCandidate(item: Item | null, view: View): CandidateState | null {
  if (item === null) return null
  const candidates = candidatesOf(item)
  return candidates.find(({ file }) => file.id === view.selected[item.id]) ?? candidates[0] ?? null
}

/** The dwelling whose decisions are being written, or null on another kind of item. */
export function viewedVacancy({ item }: Pick<CalmDesk, 'item'>): VacancyItem | null {
  return item?.kind === 'vacancy' ? item : null
}
