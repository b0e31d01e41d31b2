import { seatOf, votingSeats } from '../../../shared/domain/attendance/selectors.ts'
import { ballotAuthors } from '../../../shared/domain/seat-guards.ts'
import type { Item, ItemId, SeatId, SessionState } from '../../../shared/domain/state.ts'
import type { BallotChoice } from '../../../shared/domain/vote/types.ts'
import type { PendingCommand } from '../../app/sitting-context.ts'
import { listName } from '../dossier/names.ts'
import { itemNumber } from '../dossier/numbering.ts'

/** Where a ballot stands: not cast yet, kept on this device until the hub has it, or in the hub's journal. */
export type BallotStanding = 'not-cast' | 'waiting' | 'recorded'

/** A ballot that this seat may cast now: its own, or that of a seat whose proxy it holds. */
export interface BallotSlip {
  readonly item: ItemId
  /** `L2`. */
  readonly number: string
  readonly seat: SeatId
  /** Whose proxy it is, or null for one's own ballot. */
  readonly onBehalfOf: string | null
  readonly choice: BallotChoice | null
  readonly standing: BallotStanding
}

/** What is known of a sitting by this device: what it shows, what is confirmed, and what is on its way. */
export interface BallotSources {
  readonly state: SessionState
  readonly confirmed: SessionState
  readonly pending: readonly PendingCommand[]
}

/** Every ballot that `seat` may cast in the votes by devices that are open now, its own first. */
export function ballotSlips(sources: BallotSources, seat: SeatId): readonly BallotSlip[] {
  return sources.state.items
    .filter(({ openVote }) => openVote?.method === 'devices')
    .flatMap((item) => slipsOf(sources, item, seat))
}

function slipsOf(sources: BallotSources, item: Item, author: SeatId): readonly BallotSlip[] {
  const { state } = sources
  return votingSeats(state, item)
    .filter((seat) => ballotAuthors(state, seat).includes(author))
    .sort((left, right) => Number(right === author) - Number(left === author))
    .map((seat) => slipOf(sources, item, seat, author))
}

function slipOf(sources: BallotSources, item: Item, seat: SeatId, author: SeatId): BallotSlip {
  const waiting = waitingChoice(sources.pending, item.id, seat)
  const recorded = recordedChoice(sources.confirmed, item.id, seat)
  const principal = seat === author ? undefined : seatOf(sources.state, seat)
  return {
    item: item.id,
    number: itemNumber(sources.state, item),
    seat,
    onBehalfOf: principal === undefined ? null : listName(principal.holder),
    choice: waiting ?? recorded,
    standing: waiting !== null ? 'waiting' : recorded !== null ? 'recorded' : 'not-cast',
  }
}

/** The last ballot on its way for that seat. */
function waitingChoice(pending: readonly PendingCommand[], item: ItemId, seat: SeatId): BallotChoice | null {
  const choices = pending.flatMap(({ command }) =>
    command.type === 'CastBallot' && command.item === item && command.seat === seat ? [command.choice] : [],
  )
  return choices.at(-1) ?? null
}

function recordedChoice({ items }: SessionState, item: ItemId, seat: SeatId): BallotChoice | null {
  return items.find(({ id }) => id === item)?.openVote?.ballots[seat] ?? null
}
