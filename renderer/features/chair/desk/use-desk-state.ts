import { useCallback, useDeferredValue, useEffect, useMemo, useReducer } from 'react'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import type { Kept } from '../../../app/kept.ts'
import { type Sitting, useSitting } from '../../../app/sitting-context.ts'
import { decisionsOf, sameDecisions } from '../draft/draft-decisions.ts'
import { type DraftStep, type Drafts, examinedIds, stepDrafts } from '../draft/draft-history.ts'
import { stepOpinions } from '../item/opinion-draft.ts'
import { type CalmDesk, type ChairDoors, type Desk, selectedCandidate, viewedItem } from './desk.ts'
import type { DraftStore, KeptDrafts } from './draft-store.ts'
import { type KeptPlace, viewFrom } from './kept-place.ts'
import { useKeeping, useKeepingPlace } from './use-kept-drafts.ts'
import { stepView, type View } from './view.ts'

/** The desk, whole and without what is being written. */
export interface Desks {
  readonly desk: Desk
  readonly calm: CalmDesk
}

/** Where the console keeps what is this person's. */
export interface DeskStores {
  readonly drafts: DraftStore
  readonly place: Kept<KeptPlace>
}

/** What was found there. */
export interface KeptDesk {
  readonly writings: KeptDrafts
  readonly place: KeptPlace
}

/** The desk at its two speeds. */
export interface DrawnDesks {
  readonly now: Desks
  /** The same, where a change of the sitting is drawn once `now` stands on the screen; what this person does, at once. */
  readonly soon: Desks
}

/** Builds the desk of the open sitting: what is shared comes from the sitting, what is this person's stays here. */
export function useDeskState(
  doors: ChairDoors,
  { drafts: store, place: placeStore }: DeskStores,
  kept: KeptDesk,
): DrawnDesks {
  const sitting = useAskingAgain(useSitting())
  const soon = useDeferredValue(sitting)
  const [view, changeView] = useReducer(stepView, { sitting, place: kept.place }, firstView)
  const [drafts, changeDraft] = useReducer(stepDrafts, kept.writings.drafts)
  const [opinions, changeOpinion] = useReducer(stepOpinions, kept.writings.opinions)
  useSettledDrafts(soon, drafts, changeDraft)
  useKeeping(store, sitting.confirmed, { drafts, opinions })
  useKeepingPlace(placeStore, view)
  const own = { doors, view, drafts, opinions, changeView, changeDraft, changeOpinion }
  return { now: useDesks(sitting, own), soon: useDesks(soon, own) }
}

type OwnDesk = Omit<Desk, 'sitting' | 'state' | 'item' | 'candidate'>

function useDesks(sitting: Sitting, own: OwnDesk): Desks {
  const { doors, view, drafts, opinions, changeView, changeDraft, changeOpinion } = own
  const calm = useMemo(
    () => ({ ...lookedAt(sitting, view), doors, changeView, changeDraft, changeOpinion }),
    [sitting, view, doors, changeView, changeDraft, changeOpinion],
  )
  const desk = useMemo(() => ({ ...calm, drafts, opinions }), [calm, drafts, opinions])
  return useMemo(() => ({ desk, calm }), [desk, calm])
}

function lookedAt(
  sitting: Sitting,
  view: View,
): Pick<CalmDesk, 'sitting' | 'state' | 'view' | 'item' | 'candidate'> {
  const { state } = sitting
  const item = viewedItem(state, view)
  return { sitting, state, view, item, candidate: selectedCandidate(item, view) }
}

/** Asking the same thing again means that its refusal has been read: the former one goes, a new one takes its place. */
function useAskingAgain(sitting: Sitting): Sitting {
  const { refusals, dismissRefusal, send } = sitting
  const sendAgain = useCallback<Sitting['send']>(
    (request, options) => {
      const former = refusals.filter(({ type }) => type === request.type)
      for (const { commandId } of former) dismissRefusal(commandId)
      return send(request, options)
    },
    [refusals, dismissRefusal, send],
  )
  return useMemo(() => ({ ...sitting, send: sendAgain }), [sitting, sendAgain])
}

/**
 * Where a crash found this person, else the room's item; and stays there whatever the room does: nothing moves under
 * the hand.
 */
function firstView({ sitting: { state }, place }: { sitting: Sitting; place: KeptPlace }): View {
  const kept = viewFrom(state, place)
  if (kept !== null) return kept
  return {
    item: viewedItem(state, { item: null })?.id ?? null,
    selected: {},
    pane: state.phase === 'prepared' || state.attendance.length === 0 ? 'attendance' : 'sitting',
    dialog: null,
    hint: '',
  }
}

/**
 * Tells a draft that it has become the confirmed proposal, so that a later proposal by somebody else is shown. Of the sitting
 * as it is drawn around the vote: told before, the proposal that it replaces would come back for a moment.
 */
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
