import { seatOf, votingSeats } from '../../../../shared/domain/attendance/selectors.ts'
import { seatName } from '../../../../shared/domain/naming.ts'
import type { SeatId } from '../../../../shared/domain/session/types.ts'
import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import type { BallotChoice } from '../../../../shared/domain/vote/types.ts'
import { listName } from '../../dossier/names.ts'

/** The ballot of one voting seat; null until it is in. */
export interface BallotRow {
  readonly seat: SeatId
  readonly name: string
  /** Who votes for a represented seat; empty otherwise. */
  readonly proxy: string
  readonly choice: BallotChoice | null
}

/** The ballots of an open vote, in the commission's order. */
export function ballotRows(state: SessionState, item: Item): readonly BallotRow[] {
  const ballots = item.openVote?.ballots ?? {}
  return votingSeats(state, item).map((seat) => ({
    seat,
    name: nameOf(state, seat),
    proxy: proxyOf(state, seat),
    choice: ballots[seat] ?? null,
  }))
}

/** The ballot that a letter means on the pad: P, C, A, or N for a member who takes no part. */
export function choiceOfKey(key: string): BallotChoice | null {
  switch (key.toLowerCase()) {
    case 'p':
      return 'for'
    case 'c':
      return 'against'
    case 'a':
      return 'abstain'
    case 'n':
      return 'not-voting'
    default:
      return null
  }
}

function nameOf(state: SessionState, id: SeatId): string {
  const seat = seatOf(state, id)
  return seat === undefined ? id : listName(seat.holder)
}

function shortNameOf(state: SessionState, id: SeatId): string {
  const seat = seatOf(state, id)
  return seat === undefined ? id : seatName(seat)
}

function proxyOf(state: SessionState, id: SeatId): string {
  const entry = state.presence[id]
  return entry?.status === 'represented' && entry.proxyTo !== undefined
    ? `pouvoir à ${shortNameOf(state, entry.proxyTo)}`
    : ''
}
