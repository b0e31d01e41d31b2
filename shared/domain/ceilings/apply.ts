import type { SessionState } from '../state.ts'
import type { CeilingsEvent } from './events.ts'

/** The latest confirmation counts; the table that the sitting was held with stays beside it. */
export function applyCeilingsEvent(state: SessionState, { table }: CeilingsEvent): SessionState {
  return { ...state, confirmedCeilings: table }
}
