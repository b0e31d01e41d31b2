import { takesPart } from '../attendance/selectors.ts'
import type { CommandOf } from '../commands.ts'
import { type Guard, knownSeat } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import { nameOf } from '../seat-guards.ts'
import type { SessionState } from '../state.ts'

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
