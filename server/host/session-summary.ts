import { sessionKeptUntil } from '../../shared/domain/session/kept-until.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { SessionSummary } from '../../shared/sync/messages.ts'
import { erasedSitting } from './erase-session.ts'

/** What a list of sessions shows of one: what may still be told of it once erased, and how far it has come. */
export function summaryOf(state: SessionState): SessionSummary {
  const keptUntil = sessionKeptUntil(state)
  return {
    ...erasedSitting(state),
    phase: state.phase,
    ...(keptUntil === null ? {} : { keptUntil }),
  }
}
