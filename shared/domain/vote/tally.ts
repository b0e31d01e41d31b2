import { collegeOf, deliberativeSeats, seatOf, votingSeats } from '../attendance/selectors.ts'
import { compareFractions, fraction, fractionOfDecimal } from '../fraction.ts'
import type { Item, SeatId, SessionState } from '../state.ts'
import type { BallotChoice, VoteResult } from './types.ts'

type Ballots = Readonly<Record<SeatId, BallotChoice>>

/**
 * The result of the open vote as it would be closed now: more for than against adopts, less rejects; on a tie the
 * first of the règlement's `tieBreak` that sits, takes part and voted for or against decides (CCH L441-2 II: the
 * mayor's casting vote). Abstentions and `not-voting` never count. Throws when no vote is open.
 */
export function tally(state: SessionState, item: Item): VoteResult {
  const ballots = countedBallots(state, item)
  const counts = {
    for: count(ballots, 'for'),
    against: count(ballots, 'against'),
    abstain: count(ballots, 'abstain'),
  }
  if (counts.for !== counts.against) {
    return { ...counts, castingVote: null, outcome: counts.for > counts.against ? 'adopted' : 'rejected' }
  }
  const castingVote = castingSeat(state, item, ballots)
  if (castingVote === null) return { ...counts, castingVote, outcome: 'tied' }
  return { ...counts, castingVote, outcome: ballots[castingVote] === 'for' ? 'adopted' : 'rejected' }
}

/** The ballots that count as the attendance stands: those of voting seats (contract 5.19). */
export function countedBallots(state: SessionState, item: Item): Ballots {
  if (item.openVote === null) throw new Error('no vote is open on this item')
  const voting = new Set(votingSeats(state, item))
  return Object.fromEntries(Object.entries(item.openVote.ballots).filter(([seat]) => voting.has(seat)))
}

function count(ballots: Ballots, choice: BallotChoice): number {
  return Object.values(ballots).filter((ballot) => ballot === choice).length
}

function castingSeat(state: SessionState, item: Item, ballots: Ballots): SeatId | null {
  for (const holder of state.commission.rules.tieBreak) {
    const seat = votingSeats(state, item).find(
      (id) => isTieBreaker(state, id, holder) && (ballots[id] === 'for' || ballots[id] === 'against'),
    )
    if (seat !== undefined) return seat
  }
  return null
}

function isTieBreaker(state: SessionState, id: SeatId, holder: 'mayor' | 'president'): boolean {
  return holder === 'mayor' ? collegeOf(state, id) === 'mayor' : seatOf(state, id)?.isPresident === true
}

/** How many took part in a remote decision, of how many who could; `met` is always true in the room. */
export interface Participation {
  readonly reached: number
  readonly of: number
  readonly met: boolean
}

/**
 * Participation in a sitting at a distance: part of the sitting deliberative seats, the recused left out
 * (ordonnance 2014-1329; contract 5.21). Counts the ballots cast, `not-voting` included.
 */
export function participationInVote(state: SessionState, item: Item): Participation {
  return participation(state, item, Object.keys(countedBallots(state, item)).length)
}

/** Without a vote, those who take part count. */
export function participationInConsensus(state: SessionState, item: Item): Participation {
  return participation(state, item, votingSeats(state, item).length)
}

function participation(state: SessionState, item: Item, reached: number): Participation {
  const of = deliberativeSeats(state, item).length
  if (state.session.form === 'in-person' || of === 0) return { reached, of, met: true }
  const minimum = fractionOfDecimal(state.commission.rules.remoteMinimumShare)
  return { reached, of, met: compareFractions(fraction(reached, of), minimum) >= 0 }
}
