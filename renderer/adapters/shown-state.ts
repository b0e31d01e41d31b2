import { apply } from '../../shared/domain/apply.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { decide } from '../../shared/domain/decide.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { itemOf } from '../../shared/domain/vacancy/selectors.ts'
import type { Identity } from '../../shared/sync/messages.ts'
import type { PendingCommand } from '../app/sitting-context.ts'

/** What a screen shows: this device's own pending commands over the confirmed state. */
export interface Shown {
  readonly state: SessionState
  readonly pending: readonly PendingCommand[]
}

/**
 * Decides the pending commands again over the confirmed state. One that would now be refused, or that only the hub may
 * decide, changes nothing and waits; the next ones are decided all the same.
 */
export function shownState(confirmed: SessionState, commands: readonly Command[], identity: Identity): Shown {
  return commands.reduce<Shown>(
    (shown, command) => {
      const outcome = decideHere(shown.state, command, identity)
      const isShown = outcome?.kind === 'accepted'
      return {
        state: isShown ? applyAll(shown.state, command, outcome.events) : shown.state,
        pending: [...shown.pending, { command, shown: isShown }],
      }
    },
    { state: confirmed, pending: [] },
  )
}

/** What this device may say of a command by itself; null where only the hub can tell. */
export function decideHere(state: SessionState, command: Command, identity: Identity): Outcome | null {
  return mayDecideHere(state, command, identity) ? decide(state, command, { receivedAt: command.at }) : null
}

/**
 * Closings, adoptions, signatures and rectifications rest on what other devices sent, and bind: they show once
 * confirmed. A seat decides only on the items it may read, and only what is its own.
 */
function mayDecideHere(state: SessionState, command: Command, identity: Identity): boolean {
  switch (command.type) {
    case 'CloseVote':
    case 'AdoptByConsensus':
    case 'CloseSession':
    case 'SignMinutes':
    case 'RectifyMinutes':
      return false
    case 'CastBallot':
    case 'Recuse':
    case 'CancelRecusal':
      return identity.role === 'secretary' || itemOf(state, command.item) !== undefined
    case 'RecordAttendance':
      return true
    default:
      return identity.role === 'secretary'
  }
}

function applyAll(
  state: SessionState,
  { at, by }: Command,
  events: Extract<Outcome, { kind: 'accepted' }>['events'],
): SessionState {
  return events.reduce<SessionState>(
    (folded, event) => apply(folded, event, { at, receivedAt: at, by }),
    state,
  )
}
