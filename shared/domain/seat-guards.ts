import {
  attends,
  isDeliberative,
  proxyHolderOf,
  seatOf,
  sittingSeats,
  statusOf,
  takesPart,
} from './attendance/selectors.ts'
import type { Guard } from './guards.ts'
import { seatName } from './naming.ts'
import { refuse } from './refusal.ts'
import type { Item, SeatId, SessionState } from './state.ts'

// What a seat must be to vote, be recused or hold a proxy (contract 5.10: judged behind the item and its vote).

export function seatSits(state: SessionState, item: Item, seat: SeatId): Guard {
  return () =>
    sittingSeats(state, item).includes(seat)
      ? null
      : refuse('seat-not-sitting', `${nameOf(state, seat)} ne siège pas pour le point ${item.id}.`, { seat })
}

export function seatDeliberates(state: SessionState, seat: SeatId): Guard {
  return () =>
    isDeliberative(state, seat)
      ? null
      : refuse('seat-not-deliberative', `${nameOf(state, seat)} n’a qu’une voix consultative.`, { seat })
}

export function seatTakesPart(state: SessionState, seat: SeatId): Guard {
  return () =>
    takesPart(state, seat)
      ? null
      : refuse(
          'seat-absent',
          `${nameOf(state, seat)} ne participe pas à la séance. Enregistrez son arrivée.`,
          {
            seat,
          },
        )
}

export function seatAttends(state: SessionState, seat: SeatId): Guard {
  return () =>
    attends(state, seat)
      ? null
      : refuse('seat-absent', `${nameOf(state, seat)} ne participe à la séance ni sur place ni à distance.`, {
          seat,
        })
}

export function seatNotRecused(state: SessionState, item: Item, seat: SeatId): Guard {
  return () =>
    item.recusals.includes(seat)
      ? refuse(
          'seat-recused',
          `Le déport de ${nameOf(state, seat)} est enregistré pour le point ${item.id}.`,
          { seat },
        )
      : null
}

/** Who may cast the ballot of a seat: itself unless it is represented, then the holder of its proxy. */
export function ballotAuthors(state: SessionState, seat: SeatId): readonly string[] {
  const isRepresented = statusOf(state, seat) === 'represented'
  const holder = proxyHolderOf(state, seat)
  if (!isRepresented) return ['secretary', seat]
  return holder === null ? ['secretary'] : ['secretary', holder]
}

/** The name of a seat's holder, for sentences. */
export function nameOf(state: SessionState, seat: SeatId): string {
  const found = seatOf(state, seat)
  return found === undefined ? seat : seatName(found)
}
