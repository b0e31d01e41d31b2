import {
  isDeliberative,
  proxyHolderOf,
  quorumOf,
  seatOf,
  sittingSeats,
  statusOf,
  takesPart,
} from '../../domain/attendance/selectors.ts'
import type { Quorum } from '../../domain/attendance/types.ts'
import type { Seat } from '../../domain/session/types.ts'
import type { Item, SeatId, SessionState } from '../../domain/state.ts'
import { inProtocolOrder } from '../protocol.ts'

/** Who sat on one item, as it was when the item was adopted. */
export interface Bodies {
  /** Deliberative seats that sit on the item, the recused among them. */
  readonly deliberative: readonly Seat[]
  /** Those of them that took part: present, remote or represented, and not recused. */
  readonly taking: readonly Seat[]
  readonly advisers: readonly Seat[]
  readonly recused: readonly Seat[]
  readonly quorum: Quorum
  /** The sitting with the attendance of that moment. */
  readonly state: SessionState
}

export function bodiesOf(now: SessionState, item: Item): Bodies {
  const state = item.adopted === null ? now : { ...now, presence: item.adopted.presence }
  const sitting = seatsOf(state, sittingSeats(state, item))
  const deliberative = sitting.filter(({ id }) => isDeliberative(state, id))
  const isRecused = ({ id }: Seat) => item.recusals.includes(id)
  return {
    state,
    deliberative,
    taking: deliberative.filter((seat) => takesPart(state, seat.id) && !isRecused(seat)),
    advisers: sitting.filter(
      (seat) => seat.voice === 'consultative' && takesPart(state, seat.id) && !isRecused(seat),
    ),
    recused: sitting.filter(isRecused),
    quorum: quorumOf(state, item),
  }
}

function seatsOf(state: SessionState, ids: readonly SeatId[]): readonly Seat[] {
  return inProtocolOrder(ids.flatMap((id) => seatOf(state, id) ?? []))
}

/** How a seat took part, when it was not simply in the room. */
export type Participation =
  | { readonly kind: 'in-room' }
  | { readonly kind: 'remote' }
  | { readonly kind: 'proxy'; readonly holder: Seat }

export function participationOf(state: SessionState, seat: Seat): Participation {
  const holder = proxyHolderOf(state, seat.id)
  const holderSeat = holder === null ? undefined : seatOf(state, holder)
  if (holderSeat !== undefined) return { kind: 'proxy', holder: holderSeat }
  return { kind: statusOf(state, seat.id) === 'remote' ? 'remote' : 'in-room' }
}
