import type { Decision } from '../../../../shared/domain/decision/types.ts'
import type { CandidateId, ItemId } from '../../../../shared/domain/session/types.ts'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import type { Draft } from './draft.ts'
import { decisionsOf, draftOfDecisions, sameDecisions } from './draft-decisions.ts'

/** One dwelling's draft with what undoes and redoes it. */
export interface DraftHistory {
  readonly past: readonly Draft[]
  readonly present: Draft
  readonly future: readonly Draft[]
  /** What the last edit touched: letters typed in one field are undone together. Null after an undo. */
  readonly topic: string | null
  /** The confirmed proposal that this draft last became; until it is edited again, the item's own proposal is shown. */
  readonly settled: readonly Decision[] | null
}

/** The drafts of a sitting, by dwelling: switching dwellings loses nothing. */
export type Drafts = Readonly<Record<ItemId, DraftHistory>>

export type DraftStep =
  | { readonly type: 'edit'; readonly item: VacancyItem; readonly next: Draft; readonly topic: string | null }
  | { readonly type: 'undo' | 'redo' | 'abandon'; readonly item: VacancyItem }
  | { readonly type: 'settle'; readonly item: ItemId; readonly decisions: readonly Decision[] }

const levels = 200

export function stepDrafts(drafts: Drafts, step: DraftStep): Drafts {
  if (step.type === 'settle') return settle(drafts, step.item, step.decisions)
  const { id } = step.item
  const history = historyOf(drafts, step.item)
  switch (step.type) {
    case 'edit':
      return { ...drafts, [id]: edited(history, step.next, step.topic) }
    case 'undo':
      return { ...drafts, [id]: undone(history) }
    case 'redo':
      return { ...drafts, [id]: redone(history) }
    case 'abandon':
      return { ...drafts, [id]: edited(history, draftOfDecisions(baseline(step.item)), null) }
  }
}

/** The draft to show for a dwelling: its own unsent work, else what the item itself says. */
export function draftFor(drafts: Drafts, item: VacancyItem): Draft {
  if (item.adopted !== null || item.openVote !== null) return draftOfDecisions(baseline(item))
  return historyOf(drafts, item).present
}

/** True when the draft says something that the item's proposal does not. */
export function isUnsent(drafts: Drafts, item: VacancyItem): boolean {
  if (item.adopted !== null || item.openVote !== null) return false
  return !sameDecisions(decisionsOf(draftFor(drafts, item), examinedIds(item)), baseline(item))
}

export function canUndo(drafts: Drafts, item: VacancyItem): boolean {
  return historyOf(drafts, item).past.length > 0
}

export function canRedo(drafts: Drafts, item: VacancyItem): boolean {
  return historyOf(drafts, item).future.length > 0
}

/** The candidates that a proposal must decide. */
export function examinedIds(item: VacancyItem): readonly CandidateId[] {
  return examinedCandidates(item).map((candidate) => candidate.file.id)
}

function baseline(item: VacancyItem): readonly Decision[] {
  return item.adopted === null ? (item.proposal ?? []) : item.decisions
}

function historyOf(drafts: Drafts, item: VacancyItem): DraftHistory {
  const own = drafts[item.id]
  const fromItem = draftOfDecisions(baseline(item))
  if (own === undefined) return { past: [], present: fromItem, future: [], topic: null, settled: null }
  return isOvertaken(own, item) ? { ...own, present: fromItem } : own
}

/** True when nothing was edited since the last proposal and somebody has proposed something else meanwhile. */
function isOvertaken({ settled }: DraftHistory, { proposal }: VacancyItem): boolean {
  return settled !== null && proposal !== null && !sameDecisions(proposal, settled)
}

function edited(history: DraftHistory, next: Draft, topic: string | null): DraftHistory {
  const continues = topic !== null && topic === history.topic
  const past = continues ? history.past : [...history.past, history.present].slice(-levels)
  return { past, present: next, future: [], topic, settled: null }
}

function undone(history: DraftHistory): DraftHistory {
  const present = history.past.at(-1)
  if (present === undefined) return history
  const future = [history.present, ...history.future]
  return { past: history.past.slice(0, -1), present, future, topic: null, settled: null }
}

function redone(history: DraftHistory): DraftHistory {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, topic: null, settled: null }
}

function settle(drafts: Drafts, item: ItemId, decisions: readonly Decision[]): Drafts {
  const history = drafts[item]
  return history === undefined ? drafts : { ...drafts, [item]: { ...history, settled: decisions } }
}
