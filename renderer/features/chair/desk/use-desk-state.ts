import { useEffect, useMemo, useReducer } from 'react'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { type Sitting, useSitting } from '../../../app/sitting-context.ts'
import { decisionsOf, sameDecisions } from '../draft/draft-decisions.ts'
import { type DraftStep, type Drafts, examinedIds, stepDrafts } from '../draft/draft-history.ts'
import { stepOpinions } from '../item/opinion-draft.ts'
import { type ChairDoors, type Desk, selectedCandidate, viewedItem } from './desk.ts'
import type { DraftStore, KeptDrafts } from './draft-store.ts'
import { useKeeping } from './use-kept-drafts.ts'
import { stepView, type View } from './view.ts'

/** Builds the desk of the open sitting: what is shared comes from the sitting, what is this person's stays here. */
export function useDeskState(doors: ChairDoors, store: DraftStore, kept: KeptDrafts): Desk {
  const sitting = useAskingAgain(useSitting())
  const [view, changeView] = useReducer(stepView, sitting, firstView)
  const [drafts, changeDraft] = useReducer(stepDrafts, kept.drafts)
  const [opinions, changeOpinion] = useReducer(stepOpinions, kept.opinions)
  useSettledDrafts(sitting, drafts, changeDraft)
  useKeeping(store, sitting.confirmed, { drafts, opinions })
  const item = viewedItem(sitting.state, view)
  const candidate = selectedCandidate(item, view)
  const local = { view, drafts, opinions, changeView, changeDraft, changeOpinion }
  return { sitting, state: sitting.state, doors, item, candidate, ...local }
}

/** Asking the same thing again means that its refusal has been read: the former one goes, a new one takes its place. */
function useAskingAgain(sitting: Sitting): Sitting {
  return useMemo(() => {
    const send: Sitting['send'] = (request, options) => {
      const former = sitting.refusals.filter(({ type }) => type === request.type)
      for (const { commandId } of former) sitting.dismissRefusal(commandId)
      return sitting.send(request, options)
    }
    return { ...sitting, send }
  }, [sitting])
}

/** Looks at the room's item on arrival, and stays there whatever the room does: nothing moves under the hand. */
function firstView({ state }: Sitting): View {
  return {
    item: viewedItem(state, { item: null })?.id ?? null,
    selected: {},
    pane: state.phase === 'prepared' || state.attendance.length === 0 ? 'attendance' : 'sitting',
    dialog: null,
    hint: '',
  }
}

/** Tells a draft that it has become the confirmed proposal, so that a later proposal by somebody else is shown. */
function useSettledDrafts({ confirmed }: Sitting, drafts: Drafts, change: (step: DraftStep) => void): void {
  useEffect(() => {
    for (const item of confirmed.items) {
      const decisions = item.kind === 'vacancy' ? newlySettled(drafts, item) : null
      if (decisions !== null) change({ type: 'settle', item: item.id, decisions })
    }
  }, [confirmed, drafts, change])
}

function newlySettled(drafts: Drafts, item: VacancyItem) {
  const history = drafts[item.id]
  if (history === undefined || history.settled !== null || item.proposal === null) return null
  const decisions = decisionsOf(history.present, examinedIds(item))
  return sameDecisions(decisions, item.proposal) ? decisions : null
}
