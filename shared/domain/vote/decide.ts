import { quorumOf, sittingSeats } from '../attendance/selectors.ts'
import { instantTime } from '../calendar.ts'
import type { CommandOf } from '../commands.ts'
import {
  ballotAuthors,
  byLead,
  type Guard,
  itemStarted,
  itemUndecided,
  knownSeat,
  nameOf,
  noVoteOpen,
  quorumMet,
  seatDeliberates,
  seatNotRecused,
  seatSits,
  seatTakesPart,
  sessionOpen,
  voteOpen,
} from '../guards.ts'
import { acceptWhen, type DecideContext, type Outcome } from '../outcome.ts'
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

/** The latest ballot before the closing counts. Late or early is judged on when the hub received it (contract 5.22). */
export function decideCastBallot(
  state: SessionState,
  command: CommandOf<'CastBallot'>,
  context: DecideContext,
): Outcome {
  const { item: id, seat, choice, by } = command
  return withItem(state, id, (item) =>
    acceptWhen(
      [
        knownSeat(state, seat),
        byBallotAuthor(state, seat, by),
        sessionOpen(state),
        itemUndecided(item),
        itemStarted(item),
        voteOpen(item),
        withinWindow(state, item, context),
        seatSits(state, item, seat),
        seatDeliberates(state, seat),
        seatTakesPart(state, seat),
        seatNotRecused(state, item, seat),
      ],
      () => [{ type: 'BallotCast', item: id, seat, choice }],
    ),
  )
}

function byBallotAuthor(state: SessionState, seat: string, by: string): Guard {
  return () =>
    ballotAuthors(state, seat).includes(by)
      ? null
      : refuse(
          'not-permitted',
          `Ce bulletin ne peut être remis que par ${nameOf(state, seat)}, son mandataire ou le secrétariat.`,
          {
            seat,
            by,
          },
        )
}

/** In a written sitting its window, and the vote's own closing time; bounds are inside. */
function withinWindow(state: SessionState, item: Item, { receivedAt }: DecideContext): Guard {
  return () => {
    const { form, window } = state.session
    const time = instantTime(receivedAt)
    const isBefore = form === 'written' && window !== undefined && time < instantTime(window.opensAt)
    const ends = [form === 'written' ? window?.closesAt : undefined, item.openVote?.closesAt ?? undefined]
    const isAfter = ends.some((end) => end !== undefined && time > instantTime(end))
    if (!isBefore && !isAfter) return null
    const message = isBefore
      ? 'Le vote n’est pas encore ouvert.'
      : 'Le délai pour voter est passé : ce bulletin n’est pas reçu.'
    return refuse('vote-window-closed', message, { receivedAt })
  }
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
