import type { CommandOf } from '../commands.ts'
import {
  byLeadOrSeat,
  type Guard,
  itemUndecided,
  knownSeat,
  notOpen,
  notOver,
  sessionOpen,
} from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import { nameOf, seatAttends, seatDeliberates, seatNotRecused, seatSits } from '../seat-guards.ts'
import type { SeatId, SessionState } from '../state.ts'
import { withItem } from '../with-item.ts'
import { areOnePerson, seatsOfPerson, seatsToRecuse } from './persons.ts'
import { proxiesHeldBy } from './selectors.ts'

/** Arrivals and departures are recorded while the sitting lasts, suspended or not. */
export function decideRecordAttendance(state: SessionState, command: CommandOf<'RecordAttendance'>): Outcome {
  const { seat, status, proxyTo, by } = command
  return acceptWhen(
    [
      knownSeat(state, seat),
      ...(proxyTo === undefined ? [] : [knownSeat(state, proxyTo)]),
      byLeadOrSeat(state, by, seat),
      notOver(state),
      () => (state.phase === 'prepared' ? notOpen(state) : null),
      ...(proxyTo === undefined ? [] : proxyGuards(state, seat, proxyTo)),
    ],
    () => [{ type: 'AttendanceRecorded', seat, status, ...(proxyTo === undefined ? {} : { proxyTo }) }],
  )
}

/** A proxy goes from one deliberative seat to another that is there, within the règlement's limit (contract 5.23). */
function proxyGuards(state: SessionState, seat: SeatId, holder: SeatId): readonly Guard[] {
  return [
    notToOneself(state, seat, holder),
    seatDeliberates(state, seat),
    seatDeliberates(state, holder),
    seatAttends(state, holder),
    withinProxyLimit(state, seat, holder),
  ]
}

/** A person who holds two seats does not represent themselves (contract 5.23: not the member itself). */
function notToOneself(state: SessionState, seat: SeatId, holder: SeatId): Guard {
  return () =>
    areOnePerson(state, seat, holder)
      ? refuse(
          'not-permitted',
          `${nameOf(state, seat)} occupe les deux sièges : un pouvoir se donne à une autre personne. Enregistrez sa présence.`,
          { seat, holder },
        )
      : null
}

function withinProxyLimit(state: SessionState, seat: SeatId, holder: SeatId): Guard {
  return () => {
    const limit = state.commission.rules.proxiesPerMember
    const held = proxiesHeldBy(state, holder).filter((id) => id !== seat)
    if (held.length < limit) return null
    const message =
      limit === 0
        ? 'Le règlement intérieur n’admet pas de pouvoir.'
        : `${nameOf(state, holder)} détient déjà le nombre de pouvoirs admis par le règlement intérieur (${limit}).`
    return refuse('proxy-limit', message, { holder, limit, held })
  }
}

/**
 * Out of the quorum and the vote of this item. An interest is the person's: every seat by which they could sit on the
 * item is recused with the one that is named.
 */
export function decideRecuse(state: SessionState, { item: id, seat, by }: CommandOf<'Recuse'>): Outcome {
  return withItem(state, id, (item) =>
    acceptWhen(
      [
        knownSeat(state, seat),
        byLeadOrSeat(state, by, seat),
        sessionOpen(state),
        itemUndecided(item),
        seatSits(state, item, seat),
        seatNotRecused(state, item, seat),
      ],
      () => seatsToRecuse(state, item, seat).map((one) => ({ type: 'SeatRecused', item: id, seat: one })),
    ),
  )
}

/** Taken back for every seat of the person, as it was declared. */
export function decideCancelRecusal(
  state: SessionState,
  { item: id, seat, by }: CommandOf<'CancelRecusal'>,
): Outcome {
  return withItem(state, id, (item) =>
    acceptWhen(
      [
        knownSeat(state, seat),
        byLeadOrSeat(state, by, seat),
        sessionOpen(state),
        itemUndecided(item),
        () =>
          item.recusals.includes(seat)
            ? null
            : refuse(
                'not-permitted',
                `Aucun déport de ${nameOf(state, seat)} n’est enregistré pour le point ${id}.`,
                {
                  seat,
                },
              ),
      ],
      () =>
        seatsOfPerson(state, seat)
          .filter((one) => item.recusals.includes(one))
          .map((one) => ({ type: 'RecusalCancelled', item: id, seat: one })),
    ),
  )
}
