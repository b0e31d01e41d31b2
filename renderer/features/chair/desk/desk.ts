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

/** Everything an action of the chair may look at and do. */
export interface Desk {
  readonly sitting: Sitting
  readonly state: SessionState
  readonly view: View
  readonly drafts: Drafts
  readonly opinions: OpinionDrafts
  readonly doors: ChairDoors
  /** The item looked at, which need not be the one the room is turned to; null in a sitting without items. */
  readonly item: Item | null
  /** The candidate under the keyboard. */
  readonly candidate: CandidateState | null
  readonly changeView: (step: ViewStep) => void
  readonly changeDraft: (step: DraftStep) => void
  readonly changeOpinion: (step: OpinionStep) => void
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
export function viewedVacancy({ item }: Pick<Desk, 'item'>): VacancyItem | null {
  return item?.kind === 'vacancy' ? item : null
}
