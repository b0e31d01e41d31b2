import { quorumOf, seatOf } from './attendance/selectors.ts'
import { counted } from './naming.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Item, SeatId, SessionState } from './state.ts'
import { itemOf } from './vacancy/selectors.ts'

/** A reason to refuse, or null. Guards run in the order of contract 5.10 and the first refusal is the answer. */
export type Guard = () => Refusal | null

export function firstRefusal(guards: readonly Guard[]): Refusal | null {
  for (const guard of guards) {
    const refusal = guard()
    if (refusal !== null) return refusal
  }
  return null
}

// Reference

export function knownSeat(state: SessionState, seat: SeatId): Guard {
  return () =>
    seatOf(state, seat) === undefined
      ? refuse('unknown-reference', `Le siège « ${seat} » n’existe pas dans cette commission.`, { seat })
      : null
}

export function knownItem(state: SessionState, item: string): Guard {
  return () => (itemOf(state, item) === undefined ? unknownItem(item) : null)
}

export function unknownItem(item: string): Refusal {
  return refuse('unknown-reference', `Le point « ${item} » n’est pas à l’ordre du jour.`, { item })
}

// Permission (contract 5.13)

/** The secretary's desk, or the chair once the sitting is opened. */
export function leads(state: SessionState, by: string): boolean {
  return by === 'secretary' || by === state.opened?.chair
}

export function byLead(state: SessionState, by: string): Guard {
  return () =>
    leads(state, by)
      ? null
      : refuse('not-permitted', 'Seuls le secrétariat et la présidence de séance peuvent le faire.', { by })
}

export function byLeadOrSeat(state: SessionState, by: string, seat: SeatId): Guard {
  return () =>
    by === seat || leads(state, by)
      ? null
      : refuse('not-permitted', 'Un membre ne peut le déclarer que pour son propre siège.', { by, seat })
}

// Phase of the session (contract 5.16, 5.24)

/** The room is at work: neither before, nor suspended, nor over. */
export function sessionOpen(state: SessionState): Guard {
  return () => notOver(state)() ?? (state.phase === 'open' ? null : notOpen(state))
}

export function notOpen(state: SessionState): Refusal {
  return state.phase === 'suspended'
    ? refuse('session-not-open', 'La séance est suspendue. Reprenez-la d’abord.', { phase: state.phase })
    : refuse('session-not-open', 'La séance n’est pas ouverte. Ouvrez-la d’abord.', { phase: state.phase })
}

export function notOver(state: SessionState): Guard {
  return () => {
    if (state.phase === 'signed') {
      const message = 'Le procès-verbal est signé : seul un acte rectificatif peut le corriger.'
      return refuse('minutes-signed', message)
    }
    return state.phase === 'closed' ? refuse('session-closed', 'La séance est levée.') : null
  }
}

/** What follows the minutes waits for their signature; `message` says what (contract 5.16, 5.24). */
export function minutesSigned(state: SessionState, message: string): Guard {
  return () => {
    if (state.phase === 'signed') return null
    if (state.phase === 'prepared' || state.phase === 'suspended') return notOpen(state)
    return refuse('not-permitted', message, { phase: state.phase })
  }
}

// Item

export function itemStarted(item: Item): Guard {
  return () =>
    item.startedAt === null
      ? refuse('item-not-started', `L’examen du point ${item.id} n’a pas commencé. Appelez-le d’abord.`, {
          item: item.id,
        })
      : null
}

export function itemUndecided(item: Item): Guard {
  return () =>
    item.adopted === null
      ? null
      : refuse('item-already-decided', `Le point ${item.id} est déjà décidé. Rouvrez-le pour le modifier.`, {
          item: item.id,
        })
}

// Vote

export function voteOpen(item: Item): Guard {
  return () =>
    item.openVote === null
      ? refuse('vote-not-open', `Aucun vote n’est ouvert sur le point ${item.id}.`, { item: item.id })
      : null
}

export function noVoteOpen(item: Item): Guard {
  return () =>
    item.openVote === null
      ? null
      : refuse(
          'vote-already-open',
          `Un vote est en cours sur le point ${item.id}. Clôturez-le ou annulez-le d’abord.`,
          {
            item: item.id,
          },
        )
}

// Quorum

export function quorumMet(state: SessionState, item: Item): Guard {
  return () => {
    const quorum = quorumOf(state, item)
    if (quorum.met) return null
    const message = `Le quorum n’est pas atteint : ${counted(quorum.reached, 'membre', 'membres')} sur ${quorum.required}. Enregistrez une arrivée, ou passez au point suivant.`
    return refuse('quorum-not-met', message, { ...quorum })
  }
}
