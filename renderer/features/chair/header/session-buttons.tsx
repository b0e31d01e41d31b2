import type { SessionState } from '../../../../shared/domain/state.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { Action } from '../actions/action.ts'
import { ActionButton } from '../actions/action-button.tsx'
import {
  closeSession,
  openSession,
  rectifyMinutes,
  resumeSession,
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

function actionsOf({ phase, rectifications }: SessionState): readonly Action[] {
  switch (phase) {
    case 'prepared':
      return [openSession]
    case 'open':
      return [suspendSession, closeSession]
    case 'suspended':
      return [resumeSession, closeSession]
    case 'closed':
      return [signMinutes]
    case 'signed':
      return rectifications.some((act) => act.signedAt === null)
        ? [signMinutes, rectifyMinutes]
        : [rectifyMinutes]
    default:
      return assertNever(phase)
  }
}
