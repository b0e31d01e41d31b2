import { joinedNames } from '../../../../shared/domain/naming.ts'
import {
  type ElectionOutcome,
  type ElectionShare,
  electionObstacle,
  electionOutcome,
} from '../../../../shared/domain/presidency/election.ts'
import { electors } from '../../../../shared/domain/presidency/selectors.ts'
import type { Seat, SeatId } from '../../../../shared/domain/session/types.ts'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { withFrenchSpaces } from '../../../../shared/util/french-spaces.ts'
import { listName } from '../../dossier/names.ts'

/** What the secretary typed of a round: votes and birth dates by seat, empty where nothing was. */
export interface ElectionDraft {
  readonly votes: Readonly<Record<SeatId, string>>
  readonly births: Readonly<Record<SeatId, string>>
}

/** How the round stands as it is typed. */
export interface ElectionView {
  readonly electors: readonly Seat[]
  readonly shares: readonly ElectionShare[]
  readonly cast: number
  /** Whose birth date settles an equal share. */
  readonly equals: readonly Seat[]
  readonly isElected: boolean
  readonly sentence: string
}

export function electionView(state: SessionState, draft: ElectionDraft): ElectionView {
  const seats = electors(state)
  const shares = seats.map(({ id }) => shareOf(id, draft))
  const cast = shares.reduce((sum, { votes }) => sum + votes, 0)
  const outcome = electionOutcome(shares)
  const most = Math.max(0, ...shares.map(({ votes }) => votes))
  const front = seats.filter(({ id }) => votesOf(id, draft) === most)
  const isPossible = cast <= seats.length
  return {
    electors: seats,
    shares: shares.filter(({ votes }) => votes > 0),
    cast,
    equals: cast > 0 && front.length > 1 ? front : [],
    isElected: isPossible && outcome.kind === 'elected',
    sentence: withFrenchSpaces(isPossible ? sentenceOf(outcome, cast, seats) : tooMany(cast, seats.length)),
  }
}

function shareOf(seat: SeatId, draft: ElectionDraft): ElectionShare {
  const bornOn = draft.births[seat] ?? ''
  return { seat, votes: votesOf(seat, draft), ...(bornOn === '' ? {} : { bornOn }) }
}

/** Anything but a whole number counts for nothing yet. */
function votesOf(seat: SeatId, { votes }: ElectionDraft): number {
  const typed = (votes[seat] ?? '').trim()
  return /^\d{1,3}$/.test(typed) ? Number(typed) : 0
}

function tooMany(cast: number, most: number): string {
  return `${cast} voix pour ${most} membres : corrigez le compte.`
}

function sentenceOf(outcome: ElectionOutcome, cast: number, seats: readonly Seat[]): string {
  if (cast === 0) return 'Indiquez les voix obtenues par chaque membre.'
  const nameOf = (id: SeatId) => {
    const seat = seats.find((one) => one.id === id)
    return seat === undefined ? id : listName(seat.holder)
  }
  if (outcome.kind !== 'elected') {
    const named = outcome.kind === 'no-majority' ? [] : outcome.seats
    return electionObstacle(outcome, joinedNames(named.map(nameOf)))
  }
  const how = outcome.byAge ? 'au bénéfice de l’âge' : 'à la majorité absolue des suffrages exprimés'
  return `${nameOf(outcome.seat)} obtient la présidence, ${how}.`
}
