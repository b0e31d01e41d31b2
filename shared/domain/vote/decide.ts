import { quorumOf, sittingSeats } from '../attendance/selectors.ts'
import type { CommandOf } from '../commands.ts'
import {
  byLead,
  type Guard,
  itemStarted,
  itemUndecided,
  noVoteOpen,
  quorumMet,
  sessionOpen,
  voteOpen,
} from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { Item, SessionState } from '../state.ts'
import { withItem } from '../with-item.ts'
import { complete } from './completeness.ts'
import {
  countedBallots,
  type Participation,
  participationInConsensus,
  participationInVote,
  tally,
} from './tally.ts'

function atWork(state: SessionState, item: Item, by: string): readonly Guard[] {
  return [byLead(state, by), sessionOpen(state), itemUndecided(item), itemStarted(item)]
}

export function decideOpenVote(state: SessionState, command: CommandOf<'OpenVote'>): Outcome {
  const { item: id, method, closesAt, by } = command
  return withItem(state, id, (item) =>
    acceptWhen(
      [...atWork(state, item, by), noVoteOpen(item), ...complete(state, item), quorumMet(state, item)],
      () => [{ type: 'VoteOpened', item: id, method, ...(closesAt === undefined ? {} : { closesAt }) }],
    ),
  )
}

export function decideCloseVote(state: SessionState, { item: id, by }: CommandOf<'CloseVote'>): Outcome {
  return withItem(state, id, (item) =>
    acceptWhen(
      [
        ...atWork(state, item, by),
        voteOpen(item),
        enoughParticipation(() => participationInVote(state, item)),
      ],
      () => [
        {
          type: 'VoteClosed',
          item: id,
          result: tally(state, item),
          ballots: countedBallots(state, item),
          sitting: sittingSeats(state, item),
          quorum: quorumOf(state, item),
        },
      ],
    ),
  )
}

export function decideCancelVote(
  state: SessionState,
  { item: id, reason, by }: CommandOf<'CancelVote'>,
): Outcome {
  return withItem(state, id, (item) =>
    acceptWhen([...atWork(state, item, by), voteOpen(item)], () => [
      { type: 'VoteCancelled', item: id, reason },
    ]),
  )
}

export function decideAdoptByConsensus(
  state: SessionState,
  { item: id, by }: CommandOf<'AdoptByConsensus'>,
): Outcome {
  return withItem(state, id, (item) =>
    acceptWhen(
      [
        ...atWork(state, item, by),
        noVoteOpen(item),
        ...complete(state, item),
        quorumMet(state, item),
        enoughParticipation(() => participationInConsensus(state, item)),
      ],
      () => [
        {
          type: 'ItemAdoptedByConsensus',
          item: id,
          sitting: sittingSeats(state, item),
          quorum: quorumOf(state, item),
        },
      ],
    ),
  )
}

function enoughParticipation(measure: () => Participation): Guard {
  return () => {
    const { reached, of, met } = measure()
    if (met) return null
    const message = `La participation est trop faible : ${reached} sur ${of} membres ayant voix délibérative. Attendez d’autres bulletins.`
    return refuse('participation-too-low', message, { reached, of })
  }
}
