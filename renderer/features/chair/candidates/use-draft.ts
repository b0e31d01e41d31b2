import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { draftOpen } from '../actions/obstacles.ts'
import { viewedVacancy } from '../desk/desk.ts'
import { useDesk } from '../desk/desk-context.ts'
import type { Draft } from '../draft/draft.ts'
import { draftFor } from '../draft/draft-history.ts'

/** The draft of the dwelling looked at, and how to change it. */
export interface DraftDesk {
  readonly item: VacancyItem
  readonly draft: Draft
  /** False during a vote, after the decision and after the sitting: decisions are then only read. */
  readonly isOpen: boolean
  /** `topic` names the field being typed in, so that its letters are undone together. */
  readonly edit: (next: Draft, topic?: string) => void
}

/** Null on an item that is not a dwelling to be attributed. */
export function useDraft(): DraftDesk | null {
  const desk = useDesk()
  const item = viewedVacancy(desk)
  if (item === null) return null
  return {
    item,
    draft: draftFor(desk.drafts, item),
    isOpen: draftOpen(desk) === null,
    edit: (next, topic) => desk.changeDraft({ type: 'edit', item, next, topic: topic ?? null }),
  }
}
