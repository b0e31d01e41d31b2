import { frenchDate } from '../../util/french-date.ts'
import type { CommandOf } from '../commands.ts'
import { type Guard, notOver } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState } from '../state.ts'

/**
 * The agenda is sent (CCH R441-9 II): scores are those of that day from then on, so that members decide on the figures
 * they received. The secretary's act, before the opening; a corrected agenda may be sent again, and the last day stands.
 */
export function decideSendAgenda(state: SessionState, { by, on }: CommandOf<'SendAgenda'>): Outcome {
  return acceptWhen([bySecretary(by), notOver(state), notOpened(state), notAfterSession(state, on)], () => [
    { type: 'AgendaSent', on },
  ])
}

function bySecretary(by: string): Guard {
  return () =>
    by === 'secretary' ? null : refuse('not-permitted', 'Seul le secrétariat envoie l’ordre du jour.', { by })
}

function notOpened({ phase }: SessionState): Guard {
  return () =>
    phase === 'prepared'
      ? null
      : refuse(
          'not-permitted',
          'La séance est déjà ouverte : la cotation reste arrêtée comme elle l’était à l’ouverture.',
          { phase },
        )
}

function notAfterSession({ session }: SessionState, on: string): Guard {
  return () => {
    if (on <= session.date) return null
    const message = `L’ordre du jour s’envoie avant la séance : indiquez une date au plus tard le ${frenchDate(session.date)}.`
    return refuse('not-permitted', message, { on })
  }
}
