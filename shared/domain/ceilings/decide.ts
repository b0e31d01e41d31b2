import type { CommandOf } from '../commands.ts'
import { byLead, type Guard } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState } from '../state.ts'
import { confirmationFaults } from './confirmation-faults.ts'

/**
 * The ceilings that the sitting used provisionally are published. Received at any time, after the signature too: it is
 * no act of the room, and the letters held back wait for it.
 */
export function decideConfirmCeilings(state: SessionState, command: CommandOf<'ConfirmCeilings'>): Outcome {
  const { table, by } = command
  return acceptWhen([byLead(state, by), isConfirmation(state, table)], () => [
    { type: 'CeilingsConfirmed', table },
  ])
}

function isConfirmation(state: SessionState, table: CommandOf<'ConfirmCeilings'>['table']): Guard {
  return () => {
    const faults = confirmationFaults(state, table)
    return faults.length === 0 ? null : refuse('not-permitted', faults.join(' '), { table: table.id })
  }
}
