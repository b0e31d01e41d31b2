import { seatOf } from '../../domain/attendance/selectors.ts'
import type { AttendanceEntry, AttendanceStatus } from '../../domain/attendance/types.ts'
import type { Seat } from '../../domain/session/types.ts'
import type { SessionState } from '../../domain/state.ts'
import { namesList, paragraph, together } from '../blocks.ts'
import type { Block } from '../document.ts'
import { byNumber, enumerated, type Numbered } from '../grammar.ts'
import { fullName, seatFullName } from '../names.ts'
import { concernedSeats } from '../protocol.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

type Opening = Readonly<Record<string, AttendanceEntry>>

/** The attendance when the first item is called; later changes are told at their place. */
export function attendance(writing: Writing): readonly Block[] {
  const { state, wording } = writing
  const words = wording.attendance
  const opening = openingPresence(state)
  const seats = concernedSeats(state)
  const voting = (status: AttendanceStatus) =>
    seats.filter((seat) => seat.voice === 'deliberative' && statusIn(opening, seat) === status)
  return [
    ...named(words.presentDeliberative, voting('present'), seatFullName),
    ...named(words.remoteDeliberative, voting('remote'), seatFullName),
    ...proxies(writing, opening, seats),
    ...advisers(writing, opening, seats),
    ...named(words.excused, missing(opening, seats, 'excused'), (seat) => missingName(writing, seat)),
    ...named(words.absent, missing(opening, seats, 'absent'), (seat) => missingName(writing, seat)),
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

interface Gendered {
  readonly masculine: string
  readonly feminine: string
}

/** A title that agrees with those it names; one alone stands on its line. */
function named(
  title: Numbered<Gendered>,
  seats: readonly Seat[],
  write: (seat: Seat) => string,
): readonly Block[] {
  if (seats.length === 0) return []
  const areWomen = seats.every(({ holder }) => holder.title === 'Mme')
  const agreed = byNumber(seats.length, title)[areWomen ? 'feminine' : 'masculine']
  const names = seats.map(write)
  if (names.length === 1) return [paragraph(`${agreed} ${names.join('')}.`)]
  return together([paragraph(agreed), namesList(names)])
}

function proxies({ state, wording }: Writing, opening: Opening, seats: readonly Seat[]): readonly Block[] {
  const given = seats.flatMap((giver) => {
    const holder = seatOf(state, opening[giver.id]?.proxyTo ?? '')
    return holder === undefined ? [] : [{ giver: seatFullName(giver), holder: fullName(holder.holder) }]
  })
  const [first] = given
  if (first === undefined) return []
  if (given.length === 1) return [paragraph(fill(wording.attendance.proxyGiven, first))]
  const all = enumerated(given.map((one) => fill(wording.attendance.proxy, one)))
  return [paragraph(fill(wording.attendance.proxiesGiven, { proxies: all }))]
}

function advisers({ wording }: Writing, opening: Opening, seats: readonly Seat[]): readonly Block[] {
  const there = seats.filter(
    (seat) => seat.voice === 'consultative' && ['present', 'remote'].includes(statusIn(opening, seat)),
  )
  return named(wording.attendance.presentConsultative, there, (seat) =>
    statusIn(opening, seat) === 'remote'
      ? fill(wording.attendance.consultativeRemote, { name: seatFullName(seat) })
      : seatFullName(seat),
  )
}

/** A substitute that was never called is not an absent member. */
function missing(opening: Opening, seats: readonly Seat[], status: 'excused' | 'absent'): readonly Seat[] {
  return seats
    .filter((seat) => statusIn(opening, seat) === status)
    .filter((seat) => seat.substituteOf === undefined || opening[seat.id] !== undefined)
}

function missingName({ wording }: Writing, seat: Seat): string {
  const name = seatFullName(seat)
  return seat.voice === 'consultative' ? fill(wording.attendance.consultativeAbsent, { name }) : name
}
