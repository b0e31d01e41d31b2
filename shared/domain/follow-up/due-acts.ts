import { addDays, type CivilDate } from '../calendar.ts'
import type { Offer } from '../offer/types.ts'
import { heldReason } from '../rejection/held.ts'
import type { CandidateId, Item, ItemId, SessionState, VacancyItem } from '../state.ts'
import { returnsToCommission } from '../vacancy/outcome.ts'

/** What somebody has to do, or look at, after the sitting. */
export type DueKind =
  | 'offer-notice'
  | 'offer-answer'
  | 'document'
  | 'rejection-notice'
  | 'held-letter'
  | 'rejection-answer'
  | 'radiation'
  | 'return-to-commission'
  | 'urgent-to-regularise'

/** One thing due after the sitting. */
export interface DueAct {
  readonly kind: DueKind
  readonly item: ItemId
  /** Null where it is the dwelling's. */
  readonly candidate: CandidateId | null
  /** The last day, or the day itself of a radiation; null where no date is set. */
  readonly due: CivilDate | null
  /** True the day after the last one. */
  readonly isOverdue: boolean
}

type Undated = Omit<DueAct, 'isOverdue'>

/**
 * What is due on that day once the minutes are signed, earliest first, then what has no date. A request is struck off by
 * the register itself: once the day is past there is nothing left to do, unless the household answered.
 */
export function dueActs(state: SessionState, today: CivilDate): readonly DueAct[] {
  if (state.phase !== 'signed') return []
  return state.items
    .flatMap((item) => itemActs(state, item))
    .filter(({ kind, due }) => kind !== 'radiation' || due === null || due >= today)
    .map((act) => ({ ...act, isOverdue: act.due !== null && act.due < today }))
    .sort((left, right) => compareDue(left.due, right.due))
}

function compareDue(left: CivilDate | null, right: CivilDate | null): number {
  if (left === right) return 0
  if (left === null) return 1
  return right !== null && left > right ? 1 : -1
}

function itemActs(state: SessionState, item: Item): readonly Undated[] {
  if (item.kind === 'vacancy') return vacancyActs(state, item)
  if (item.kind === 'occupancy-review' || item.adopted !== null) return []
  return [{ kind: 'urgent-to-regularise', item: item.id, candidate: null, due: null }]
}

function vacancyActs(state: SessionState, item: VacancyItem): readonly Undated[] {
  const back: readonly Undated[] = returnsToCommission(item)
    ? [{ kind: 'return-to-commission', item: item.id, candidate: null, due: null }]
    : []
  return [
    ...item.offers.flatMap((offer) => offerActs(state, item, offer)),
    ...rejectionActs(state, item),
    ...back,
  ]
}

function offerActs(state: SessionState, item: VacancyItem, offer: Offer): readonly Undated[] {
  const about = { item: item.id, candidate: offer.candidate }
  const acts: Undated[] = []
  if (offer.status === 'to-notify') {
    const due = noticeDue(state, turnCameOn(item) ?? state.session.date)
    acts.push({ kind: 'offer-notice', ...about, due })
  }
  if (offer.status === 'waiting') acts.push({ kind: 'offer-answer', ...about, due: offer.deadline ?? null })
  const deadline = documentDeadline(item, offer)
  if (deadline !== null) acts.push({ kind: 'document', ...about, due: deadline })
  return acts
}

/** How soon a decision is notified is the organisation's own delay: no text sets one. */
function noticeDue({ policy }: SessionState, since: CivilDate): CivilDate {
  return addDays(since, policy.notice.alertDays)
}

/** The last day on which a rank before refused or let its delay pass; null where the first is still to be notified. */
function turnCameOn({ offers }: VacancyItem): CivilDate | null {
  const answered = offers.flatMap(({ on }) => (on === undefined ? [] : [on]))
  return answered.sort().at(-1) ?? null
}

/** The last day for the document of a condition that still runs; null otherwise (CCH R441-3 c). */
export function documentDeadline(item: VacancyItem, offer: Offer): CivilDate | null {
  const decision = item.decisions.find(({ candidate }) => candidate === offer.candidate)
  const hasFallen = offer.status === 'refused' || offer.status === 'lapsed'
  if (decision?.kind !== 'conditional' || offer.conditionsMet !== undefined || hasFallen) return null
  return decision.deadline ?? null
}

function rejectionActs(state: SessionState, item: VacancyItem): readonly Undated[] {
  return item.decisions.flatMap((decision): readonly Undated[] => {
    if (decision.kind === 'allocated' || decision.kind === 'conditional') return []
    const about = { item: item.id, candidate: decision.candidate }
    const notice = item.rejections.find(({ candidate }) => candidate === decision.candidate)
    if (notice === undefined) {
      if (heldReason(state, item, decision) !== null) return [{ kind: 'held-letter', ...about, due: null }]
      return [{ kind: 'rejection-notice', ...about, due: noticeDue(state, state.session.date) }]
    }
    if (notice.radiationOn === undefined) return []
    const kind = notice.answers.length === 0 ? 'radiation' : 'rejection-answer'
    return [{ kind, ...about, due: notice.radiationOn }]
  })
}
