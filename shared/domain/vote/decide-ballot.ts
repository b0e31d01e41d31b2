import { instantTime } from '../calendar.ts'
import type { CommandOf } from '../commands.ts'
import { type Guard, itemStarted, itemUndecided, knownSeat, sessionOpen, voteOpen } from '../guards.ts'
import { acceptWhen, type DecideContext, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import {
  ballotAuthors,
  nameOf,
  seatDeliberates,
  seatNotRecused,
  seatSits,
  seatTakesPart,
} from '../seat-guards.ts'
import type { Item, SessionState } from '../state.ts'
import { withItem } from '../with-item.ts'

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
