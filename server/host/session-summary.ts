import { sessionKeptUntil } from '../../shared/domain/session/kept-until.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { itemStatus } from '../../shared/domain/vacancy/selectors.ts'
import type { SessionSummary } from '../../shared/sync/messages.ts'

/** What a list of sessions shows of one. */
export function summaryOf(state: SessionState): SessionSummary {
  const { session, organisation, commission, phase, items } = state
  const keptUntil = sessionKeptUntil(state)
  return {
    id: session.id,
    number: session.number,
    date: session.date,
    time: session.time,
    place: session.place,
    organisation: organisation.name,
    commission: commission.name,
    phase,
    items: items.length,
    decided: items.filter((item) => itemStatus(item) === 'decided').length,
    ...(keptUntil === null ? {} : { keptUntil }),
  }
}
