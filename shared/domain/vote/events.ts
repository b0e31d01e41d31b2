import type { Quorum } from '../attendance/types.ts'
import type { Instant } from '../calendar.ts'
import type { ItemId, SeatId } from '../session/types.ts'
import type { BallotChoice, VoteMethod, VoteResult } from './types.ts'

export interface VoteOpened {
  readonly type: 'VoteOpened'
  readonly item: ItemId
  readonly method: VoteMethod
  readonly closesAt?: Instant
}
export interface BallotCast {
  readonly type: 'BallotCast'
  readonly item: ItemId
  readonly seat: SeatId
  readonly choice: BallotChoice
}
/** The tally and the bodies it rests on are part of the fact: a later change of rules never changes them. */
export interface VoteClosed {
  readonly type: 'VoteClosed'
  readonly item: ItemId
  readonly result: VoteResult
  /** The ballots that counted, by seat. */
  readonly ballots: Readonly<Record<SeatId, BallotChoice>>
  readonly sitting: readonly SeatId[]
  readonly quorum: Quorum
}
export interface VoteCancelled {
  readonly type: 'VoteCancelled'
  readonly item: ItemId
  readonly reason: string
}
export interface ItemAdoptedByConsensus {
  readonly type: 'ItemAdoptedByConsensus'
  readonly item: ItemId
  readonly sitting: readonly SeatId[]
  readonly quorum: Quorum
}

export type VoteEvent = VoteOpened | BallotCast | VoteClosed | VoteCancelled | ItemAdoptedByConsensus
