import type { SessionState } from '../state.ts'
import { updateVacancy } from '../vacancy/update-item.ts'
import type { DecisionEvent } from './events.ts'

/** A proposal replaces the former one; an empty one takes it back. */
export function applyDecisionEvent(state: SessionState, event: DecisionEvent): SessionState {
  const proposal = event.decisions.length === 0 ? null : event.decisions
  return updateVacancy(state, event.item, (item) => ({ ...item, proposal }))
}
