import { assertNever } from '../../util/assert-never.ts'
import type { EventContext } from '../events.ts'
import type { CandidateId, CandidateState, Item, SessionState, VacancyItem } from '../state.ts'
import type { VacancyEvent } from './events.ts'
import { updateItem, updateVacancy } from './update-item.ts'

/** The effect of an event of the agenda. */
export function applyVacancyEvent(
  state: SessionState,
  event: VacancyEvent,
  { at }: EventContext,
): SessionState {
  switch (event.type) {
    case 'ItemStarted':
      return updateItem({ ...state, currentItem: event.item }, event.item, (item) => ({
        ...item,
        startedAt: item.startedAt ?? at,
      }))
    case 'CandidateWithdrawn':
      return updateVacancy(state, event.item, (item) =>
        withWithdrawal(item, event.candidate, { reason: event.reason }),
      )
    case 'CandidateReinstated':
      return updateVacancy(state, event.item, (item) => withWithdrawal(item, event.candidate, null))
    case 'ExceptionRecorded':
      return updateVacancy(state, event.item, (item) => ({ ...item, exception: event.exception }))
    case 'ItemReopened':
      return updateItem(state, event.item, (item) => reopened(item, { at, reason: event.reason }))
    default:
      return assertNever(event)
  }
}

/** A candidate taken off or put back changes what was proposed about: the proposal is cleared. */
function withWithdrawal(
  item: VacancyItem,
  id: CandidateId,
  withdrawn: CandidateState['withdrawn'],
): VacancyItem {
  const candidates = item.candidates.map((candidate) =>
    candidate.file.id === id ? { ...candidate, withdrawn } : candidate,
  )
  return { ...item, candidates, proposal: null }
}

/** Clears vote and decisions, keeps the proposal (contract 5.16). */
function reopened(item: Item, reopening: Item['reopenings'][number]): Item {
  const common = {
    result: null,
    ballots: {},
    adopted: null,
    reopenings: [...item.reopenings, reopening],
  }
  return item.kind === 'vacancy' ? { ...item, ...common, decisions: [], offers: [] } : { ...item, ...common }
}
