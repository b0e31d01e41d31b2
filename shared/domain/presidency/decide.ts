import type { CommandOf } from '../commands.ts'
import { type Guard, knownSeat, notOpen, notOver } from '../guards.ts'
import { counted, joinedNames } from '../naming.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import { nameOf } from '../seat-guards.ts'
import type { SeatId, SessionState } from '../state.ts'
import { electionObstacle, electionOutcome } from './election.ts'
import { electors } from './selectors.ts'

type ElectPresident = CommandOf<'ElectPresident'>

/** The six members of the landlord elect the president among themselves (CCH R441-9 II 1° a), at the opening at latest. */
export function decideElectPresident(state: SessionState, command: ElectPresident): Outcome {
  const { votes, by } = command
  const outcome = electionOutcome(votes)
  return acceptWhen(
    [
      ...votes.map(({ seat }) => knownSeat(state, seat)),
      bySecretary(by),
      notOver(state),
      () => (state.phase === 'suspended' ? notOpen(state) : null),
      beforeFirstItem(state),
      ...votes.map(({ seat }) => isElector(state, seat)),
      noMoreVotesThanElectors(state, votes),
      elects(state, outcome),
    ],
    () =>
      outcome.kind === 'elected'
        ? [
            {
              type: 'PresidentElected',
              seat: outcome.seat,
              votes: withoutBirths(votes),
              byAge: outcome.byAge,
            },
          ]
        : [],
  )
}

function bySecretary(by: string): Guard {
  return () =>
    by === 'secretary'
      ? null
      : refuse('not-permitted', 'Seul le secrétariat enregistre l’élection de la présidence.', { by })
}

function beforeFirstItem(state: SessionState): Guard {
  return () => {
    const started = state.items.find((item) => item.startedAt !== null)
    if (started === undefined) return null
    const message =
      'La présidence s’élit avant l’examen du premier point. Inscrivez l’élection à l’ouverture de la prochaine séance.'
    return refuse('not-permitted', message, { item: started.id })
  }
}

function isElector(state: SessionState, seat: SeatId): Guard {
  return () =>
    electors(state).some(({ id }) => id === seat)
      ? null
      : refuse(
          'not-permitted',
          `${nameOf(state, seat)} n’est pas l’un des membres titulaires de l’organisme : eux seuls élisent et sont éligibles (CCH, art. R. 441-9).`,
          { seat },
        )
}

function noMoreVotesThanElectors(state: SessionState, votes: ElectPresident['votes']): Guard {
  return () => {
    const cast = votes.reduce((sum, share) => sum + share.votes, 0)
    const most = electors(state).length
    if (cast <= most) return null
    const message = `Le compte des voix est faux : ${cast} voix pour ${counted(most, 'membre', 'membres')}. Corrigez-le.`
    return refuse('not-permitted', message, { cast, most })
  }
}

function elects(state: SessionState, outcome: ReturnType<typeof electionOutcome>): Guard {
  return () => {
    if (outcome.kind === 'elected') return null
    const seats = outcome.kind === 'no-majority' ? [] : outcome.seats
    const names = joinedNames(seats.map((seat) => nameOf(state, seat)))
    return refuse('not-permitted', electionObstacle(outcome, names), { election: outcome.kind, seats })
  }
}

function withoutBirths(votes: ElectPresident['votes']) {
  return votes.map((share) => ({ seat: share.seat, votes: share.votes }))
}
