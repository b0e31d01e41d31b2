import { presidentOf } from '../../../../shared/domain/presidency/selectors.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { Action } from '../actions/action.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { headFollowUp } from '../actions/follow-up-actions.ts'
import {
  closeSession,
  electPresident,
  openSession,
  rectifyMinutes,
  resumeSession,
  sendAgenda,
  signMinutes,
  suspendSession,
} from '../actions/session-actions.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

/** The acts that the phase of the sitting allows. */
export function SessionButtons() {
  const { state } = useCalmDesk()
  return (
    <div className="session-buttons">
      {actionsOf(state).map((action) => (
        <ActionButton key={action.name} action={action} tone="quiet" />
      ))}
    </div>
  )
}

function actionsOf(state: SessionState): readonly Action[] {
  const { phase, rectifications } = state
  switch (phase) {
    case 'prepared':
      return [sendAgenda, electPresident, openSession]
    case 'open':
      return [...(isPresidentMissing(state) ? [electPresident] : []), suspendSession, closeSession]
    case 'suspended':
      return [resumeSession, closeSession]
    case 'closed':
      return [signMinutes]
    case 'signed':
      return [
        ...headFollowUp(state),
        ...(rectifications.some((act) => act.signedAt === null) ? [signMinutes] : []),
        rectifyMinutes,
      ]
    default:
      return assertNever(phase)
  }
}

/** At the opening, a commission without a president elects one before anything else. */
function isPresidentMissing(state: SessionState): boolean {
  return presidentOf(state) === null && state.items.every((item) => item.startedAt === null)
}
