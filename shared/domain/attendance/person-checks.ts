import type { Check } from '../checks.ts'
import { nameOf } from '../seat-guards.ts'
import type { Item, SeatId, SessionState } from '../state.ts'
import { seatsOfPerson } from './persons.ts'
import { attends, sittingSeats, votingSeats } from './selectors.ts'

/**
 * What is odd about a person who sits on a dwelling by several seats: one body is there or is not, and two votes are two
 * seats' (the règlement intérieur says whether it admits that). Read as the attendance was when the dwelling was decided.
 */
export function personChecks(now: SessionState, item: Item): readonly Check[] {
  const state = item.adopted === null ? now : { ...now, presence: item.adopted.presence }
  return seatsByPerson(state, item).flatMap((seats) => [
    ...contradictoryAttendance(state, seats),
    ...twoVotes(state, item, seats),
  ])
}

/** The sitting seats of each person, once a person. */
function seatsByPerson(state: SessionState, item: Item): readonly (readonly SeatId[])[] {
  const sitting = sittingSeats(state, item)
  return sitting
    .map((seat) => seatsOfPerson(state, seat).filter((one) => sitting.includes(one)))
    .filter((seats, index) => seats[0] === sitting[index])
}

function contradictoryAttendance(state: SessionState, seats: readonly SeatId[]): readonly Check[] {
  const there = seats.filter((seat) => attends(state, seat)).length
  if (there === 0 || there === seats.length) return []
  const message = `L’émargement de ${holderName(state, seats)} se contredit : présence à un siège, absence à un autre.`
  return [{ code: 'person-twice', level: 'warning', message }]
}

function twoVotes(state: SessionState, item: Item, seats: readonly SeatId[]): readonly Check[] {
  const voting = votingSeats(state, item)
  if (seats.filter((seat) => voting.includes(seat)).length < 2) return []
  const message = `${holderName(state, seats)} a plusieurs voix délibératives sur ce logement, une par siège.`
  return [{ code: 'person-twice', level: 'warning', message }]
}

function holderName(state: SessionState, [first = '']: readonly SeatId[]): string {
  return nameOf(state, first)
}
