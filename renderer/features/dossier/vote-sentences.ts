import { seatOf, votingSeats } from '../../../shared/domain/attendance/selectors.ts'
import type { Quorum } from '../../../shared/domain/attendance/types.ts'
import { counted } from '../../../shared/domain/naming.ts'
import type { Item, SessionState } from '../../../shared/domain/state.ts'
import type { ItemResult, VoteResult } from '../../../shared/domain/vote/types.ts'
import { capitalised, noBreakSpace } from './format.ts'
import { memberWithFunction } from './names.ts'

type Outcome = ItemResult['outcome']

const outcomeSentences: Readonly<Record<Item['kind'], Readonly<Record<Outcome, string>>>> = {
  vacancy: {
    adopted: 'Proposition adoptée',
    rejected: 'Proposition rejetée',
    tied: 'Voix partagées, aucune décision n’est prise',
  },
  'urgent-allocation': {
    adopted: 'Attribution en urgence validée',
    rejected: 'Attribution en urgence non validée',
    tied: 'Voix partagées, aucune décision n’est prise',
  },
  'occupancy-review': {
    adopted: 'Avis adopté',
    rejected: 'Avis rejeté',
    tied: 'Voix partagées, aucune décision n’est prise',
  },
}

/** `Proposition adoptée`. */
export function outcomeText(item: Item, { outcome }: ItemResult): string {
  return outcomeSentences[item.kind][outcome]
}

/** `4 voix pour, 4 contre, 1 abstention ; voix prépondérante : Mme BERGER Sophie, …`, or how it was adopted without a vote. */
export function resultDetail(state: SessionState, result: ItemResult): string {
  if ('byConsensus' in result) return 'Sans vote, aucun membre ne s’y opposant.'
  return `${capitalised(countsText(result))}${castingText(state, result)}.`
}

/** `7 voix pour, 1 contre, 2 abstentions`. */
export function countsText(result: Pick<VoteResult, 'for' | 'against' | 'abstain'>): string {
  const abstentions = result.abstain === 0 ? '' : `, ${counted(result.abstain, 'abstention', 'abstentions')}`
  return `${result.for}${noBreakSpace}voix pour, ${result.against}${noBreakSpace}contre${abstentions}`
}

function castingText(state: SessionState, { castingVote }: VoteResult): string {
  const seat = castingVote === null ? undefined : seatOf(state, castingVote)
  return seat === undefined ? '' : `${noBreakSpace}; voix prépondérante de ${memberWithFunction(seat)}`
}

/** How many ballots are in, of how many voting seats; never whose. */
export interface BallotCount {
  readonly received: number
  readonly expected: number
}

/** The ballots received in an open vote, of the seats that may vote now. */
export function ballotCount(state: SessionState, item: Item): BallotCount {
  const voting = votingSeats(state, item)
  const ballots = item.openVote?.ballots ?? {}
  return { received: voting.filter((seat) => ballots[seat] !== undefined).length, expected: voting.length }
}

/** `6 bulletins reçus sur 8`. */
export function ballotCountText({ received, expected }: BallotCount): string {
  return `${counted(received, 'bulletin reçu', 'bulletins reçus')} sur ${expected}`
}

/** `Quorum atteint : 7 pour 4 requis`. */
export function quorumText({ required, reached, met }: Quorum): string {
  const state = met ? 'Quorum atteint' : 'Quorum non atteint'
  return `${state}${noBreakSpace}: ${reached} pour ${required}${noBreakSpace}requis`
}
