import { seatOf, takesPart } from '../attendance/selectors.ts'
import type { CommandOf } from '../commands.ts'
import {
  byLead,
  type Guard,
  knownItem,
  knownSeat,
  minutesSigned,
  nameOf,
  notOpen,
  notOver,
  seatDeliberates,
  sessionOpen,
} from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
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
    const message = `Un vote est en cours sur le point ${voting.id}. Closez-le ou annulez-le avant de lever la séance.`
    return refuse('vote-already-open', message, { item: voting.id })
  }
}

/**
 * A signature comes from the signing seat alone, while it takes part, after the sitting is closed. The chair's ends
 * the minutes; afterwards it may only sign a rectifying act that waits for it.
 */
export function decideSignMinutes(state: SessionState, command: CommandOf<'SignMinutes'>): Outcome {
  const { seat } = command
  const act = unsignedAct(state, seat)
  return acceptWhen(
    [knownSeat(state, seat), ...signerGuards(state, command), ...signingGuards(state, command, act)],
    () => [{ type: 'MinutesSigned', seat, act: act ?? 0 }],
  )
}

/** The rectifying act that waits for this seat's signature, once the minutes themselves are signed. */
function unsignedAct(state: SessionState, seat: string): number | null {
  if (state.phase !== 'signed' || seat !== state.opened?.chair) return null
  return state.rectifications.find((act) => act.signedAt === null)?.number ?? null
}

/** Whose signature is received: permission comes before the phase of the session (contract 5.10, 5.13). */
function signerGuards(state: SessionState, { seat, by }: CommandOf<'SignMinutes'>): readonly Guard[] {
  return [
    () =>
      by === seat
        ? null
        : refuse('not-permitted', 'Une signature ne vient que de son propre siège.', { by, seat }),
    () =>
      takesPart(state, seat)
        ? null
        : refuse(
            'not-permitted',
            `${nameOf(state, seat)} ne participait plus à la séance : sa signature n’est pas reçue.`,
            {
              seat,
            },
          ),
  ]
}

/** When a signature is received: after the sitting, and once (contract 5.24). */
function signingGuards(
  state: SessionState,
  { seat }: CommandOf<'SignMinutes'>,
  act: number | null,
): readonly Guard[] {
  return [
    () =>
      state.phase === 'closed' || state.phase === 'signed'
        ? null
        : refuse('not-permitted', 'Le procès-verbal se signe une fois la séance levée.', {
            phase: state.phase,
          }),
    () =>
      state.phase === 'signed' && act === null
        ? refuse('minutes-signed', 'Le procès-verbal est déjà signé.')
        : null,
    () =>
      state.phase === 'closed' && state.signatures.some((signature) => signature.seat === seat)
        ? refuse('minutes-signed', `${nameOf(state, seat)} a déjà signé le procès-verbal.`, { seat })
        : null,
  ]
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
