import { seatOf } from '../../domain/attendance/selectors.ts'
import type { AttendanceEntry, AttendanceStatus } from '../../domain/attendance/types.ts'
import type { Seat } from '../../domain/session/types.ts'
import type { SessionState } from '../../domain/state.ts'
import { bullets, paragraph, together } from '../blocks.ts'
import type { Block } from '../document.ts'
import { enumerated } from '../grammar.ts'
import { fullName, seatFullName } from '../names.ts'
import { concernedSeats } from '../protocol.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

type Opening = Readonly<Record<string, AttendanceEntry>>

/** The attendance when the first item is called; later changes are told at their place. */
export function attendance(writing: Writing): readonly Block[] {
  const { state, wording } = writing
  const words = wording.minutes
  const opening = openingPresence(state)
  const seats = concernedSeats(state)
  const voting = (status: AttendanceStatus) =>
    seats.filter((seat) => seat.voice === 'deliberative' && statusIn(opening, seat) === status)
  return [
    ...named(words.presentDeliberative, voting('present').map(seatFullName)),
    ...named(words.remoteDeliberative, voting('remote').map(seatFullName)),
    ...proxies(writing, opening, seats),
    ...named(words.presentConsultative, consultativePresent(writing, opening, seats)),
    ...named(words.excused, missing(writing, opening, seats, 'excused')),
    ...named(words.absent, missing(writing, opening, seats, 'absent')),
  ]
}

/** The line in force of each seat before the room turned to a first item. */
function openingPresence(state: SessionState): Opening {
  return Object.fromEntries(
    state.attendance.filter(({ during }) => during === null).map((entry) => [entry.seat, entry]),
  )
}

function statusIn(opening: Opening, seat: Seat): AttendanceStatus {
  return opening[seat.id]?.status ?? 'absent'
}

function named(title: string, names: readonly string[]): readonly Block[] {
  return names.length === 0 ? [] : together([paragraph(title), bullets(names)])
}

function proxies({ state, wording }: Writing, opening: Opening, seats: readonly Seat[]): readonly Block[] {
  const given = seats.flatMap((giver) => {
    const holder = seatOf(state, opening[giver.id]?.proxyTo ?? '')
    return holder === undefined ? [] : [{ giver: seatFullName(giver), holder: fullName(holder.holder) }]
  })
  const [first] = given
  if (first === undefined) return []
  if (given.length === 1) return [paragraph(fill(wording.minutes.proxyGiven, first))]
  const all = enumerated(given.map((one) => fill(wording.minutes.proxy, one)))
  return [paragraph(fill(wording.minutes.proxiesGiven, { proxies: all }))]
}

function consultativePresent(
  { wording }: Writing,
  opening: Opening,
  seats: readonly Seat[],
): readonly string[] {
  return seats
    .filter(({ voice }) => voice === 'consultative')
    .flatMap((seat) => {
      const status = statusIn(opening, seat)
      if (status === 'present') return [seatFullName(seat)]
      return status === 'remote'
        ? [fill(wording.minutes.consultativeRemote, { name: seatFullName(seat) })]
        : []
    })
}

/** A substitute that was never called is not an absent member. */
function missing(
  { wording }: Writing,
  opening: Opening,
  seats: readonly Seat[],
  status: 'excused' | 'absent',
): readonly string[] {
  return seats
    .filter((seat) => statusIn(opening, seat) === status)
    .filter((seat) => seat.substituteOf === undefined || opening[seat.id] !== undefined)
    .map((seat) =>
      seat.voice === 'consultative'
        ? fill(wording.minutes.consultativeAbsent, { name: seatFullName(seat) })
        : seatFullName(seat),
    )
}
