import { assertNever } from '../../util/assert-never.ts'
import type { EventContext } from '../events.ts'
import type { SessionState } from '../state.ts'
import { updateVacancy } from '../vacancy/update-item.ts'
import type { FindingAccepted, FindingEvent } from './events.ts'
import { isSameFinding } from './selectors.ts'
import type { Acceptance } from './types.ts'

/** The effect of passing over a finding, or of going back on it. A second reason replaces the first. */
export function applyFindingEvent(
  state: SessionState,
  event: FindingEvent,
  { at }: EventContext,
): SessionState {
  return updateVacancy(state, event.item, (item) => {
    const others = item.acceptances.filter((one) => !isSameFinding(one, event))
    switch (event.type) {
      case 'FindingAccepted':
        return { ...item, acceptances: [...others, acceptance(event, at)] }
      case 'AcceptanceWithdrawn':
        return { ...item, acceptances: others }
      default:
        return assertNever(event)
    }
  })
}

function acceptance({ type: _, item: __, ...finding }: FindingAccepted, at: string): Acceptance {
  return { ...finding, at }
}
