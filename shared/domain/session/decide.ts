import { seatOf } from '../attendance/selectors.ts'
import type { CommandOf } from '../commands.ts'
import {
  byLead,
  type Guard,
  knownItem,
  knownSeat,
  minutesSigned,
  notOpen,
  notOver,
  sessionOpen,
} from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import { seatDeliberates } from '../seat-guards.ts'
import type { SeatId, SessionState } from '../state.ts'

export function decideOpenSession(state: SessionState, command: CommandOf<'OpenSession'>): Outcome {
  const { chair, secretary, by } = command
  return acceptWhen(
    [
      knownSeat(state, chair),
      byOpener(state, by, chair),
      notOver(state),
      () => (state.phase === 'suspended' ? notOpen(state) : null),
      () =>
        state.phase === 'prepared' ? null : refuse('not-permitted', 'La séance est déjà ouverte.', { by }),
      seatDeliberates(state, chair),
    ],
    () => [{ type: 'SessionOpened', secretary, chair }],
  )
}

/**
 * Nobody chairs before the opening, and whoever chairs leads: the secretary names the chair, or the president opens the
 * sitting in person. A member who named themselves would take the lead.
 */
function byOpener(state: SessionState, by: string, chair: SeatId): Guard {
  return () => {
    const isPresident = by === chair && seatOf(state, by)?.isPresident === true
    if (by === 'secretary' || isPresident) return null
    const message = 'Seul le secrétariat, ou le siège de la présidence pour lui-même, ouvre la séance.'
    return refuse('not-permitted', message, { by })
  }
}

export function decideSuspendSession(state: SessionState, { by }: CommandOf<'SuspendSession'>): Outcome {
  return acceptWhen([byLead(state, by), sessionOpen(state)], () => [{ type: 'SessionSuspended' }])
}

export function decideResumeSession(state: SessionState, { by }: CommandOf<'ResumeSession'>): Outcome {
  const isSuspended: Guard = () => {
    if (state.phase === 'suspended') return null
    return state.phase === 'open' ? refuse('not-permitted', 'La séance n’est pas suspendue.') : notOpen(state)
  }
  return acceptWhen([byLead(state, by), notOver(state), isSuspended], () => [{ type: 'SessionResumed' }])
}

export function decideCloseSession(state: SessionState, { by }: CommandOf<'CloseSession'>): Outcome {
  return acceptWhen(
    [
      byLead(state, by),
      notOver(state),
      () => (state.phase === 'prepared' ? notOpen(state) : null),
      noVoteAnywhere(state),
    ],
    () => [{ type: 'SessionClosed' }],
  )
}

function noVoteAnywhere(state: SessionState): Guard {
  return () => {
    const voting = state.items.find((item) => item.openVote !== null)
    if (voting === undefined) return null
    const message = `Un vote est en cours sur le point ${voting.id}. Clôturez-le ou annulez-le avant de lever la séance.`
    return refuse('vote-already-open', message, { item: voting.id })
  }
}

/** A further act, numbered; the signed minutes stay as they are. */
export function decideRectifyMinutes(state: SessionState, command: CommandOf<'RectifyMinutes'>): Outcome {
  const { by, reason, text, item } = command
  return acceptWhen(
    [
      ...(item === undefined ? [] : [knownItem(state, item)]),
      byLead(state, by),
      minutesSigned(state, 'Un acte rectificatif suppose un procès-verbal signé.'),
    ],
    () => [
      {
        type: 'MinutesRectified',
        act: state.rectifications.length + 1,
        reason,
        text,
        ...(item === undefined ? {} : { item }),
      },
    ],
  )
}
