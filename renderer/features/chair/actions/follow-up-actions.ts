import { heldLetters } from '../../../../shared/domain/rejection/held.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import type { Action } from './action.ts'

/** Everything due after the sitting, in one list. */
export const showDue: Action = {
  name: 'show-due',
  label: 'Suites à donner',
  group: 'session',
  keys: [],
  obstacle: ({ state }) =>
    state.phase === 'signed' ? null : 'Les suites se donnent une fois le procès-verbal signé.',
  run: ({ changeView }) => changeView({ type: 'open-dialog', dialog: { kind: 'due' } }),
}

/** The published table, where the sitting used a provisional one. */
export const confirmCeilings: Action = {
  name: 'confirm-ceilings',
  label: 'Confirmer les plafonds',
  group: 'session',
  keys: [],
  obstacle: ({ state, sitting }) => {
    if (sitting.identity.role !== 'secretary') return 'Seul le secrétariat confirme les plafonds.'
    return state.ceilings.provisional.length === 0 ? 'Les plafonds de cette séance sont définitifs.' : null
  },
  run: ({ changeView }) => changeView({ type: 'open-dialog', dialog: { kind: 'ceilings' } }),
}

export const followUpActions: readonly Action[] = [showDue, confirmCeilings]

/** The acts of the follow-up that stand in the header: the ceilings only where a letter waits for them. */
export function headFollowUp(state: SessionState): readonly Action[] {
  return heldLetters(state).length === 0 ? [showDue] : [showDue, confirmCeilings]
}
