import type { z } from 'zod'
import type { Instant } from '../calendar.ts'
import type { SeatId } from '../session/types.ts'
import type { ballotChoice, voteMethod } from './commands.ts'

export type BallotChoice = z.output<typeof ballotChoice>
export type VoteMethod = z.output<typeof voteMethod>

/** A vote in progress: the latest ballot of each seat before the closing counts. */
export interface OpenVote {
  readonly method: VoteMethod
  readonly openedAt: Instant
  readonly closesAt: Instant | null
  readonly ballots: Readonly<Record<SeatId, BallotChoice>>
}

/** What a closed vote found. A tie that nobody may break decides nothing (`tied`). */
export interface VoteResult {
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly castingVote: SeatId | null
  readonly outcome: 'adopted' | 'rejected' | 'tied'
}

/** No vote asked, no objection. */
export interface ConsensusResult {
  readonly outcome: 'adopted'
  readonly byConsensus: true
}

export type ItemResult = VoteResult | ConsensusResult
