import fc from 'fast-check'
import type { AttendanceEntry, AttendanceStatus } from '../../shared/domain/attendance/types.ts'
import type { College, Seat } from '../../shared/domain/session/types.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import type { BallotChoice } from '../../shared/domain/vote/types.ts'
import { itemIn, usualTime } from './sitting-acts.ts'
import { aSession, chaumont, nogent } from './sitting-builders.ts'

/** One seat of a drawn room, as a secretary would write it down: other seats are known by their place in the room. */
export interface DrawnSeat {
  readonly college: College
  readonly voice: 'deliberative' | 'consultative'
  readonly sitsOn: 'everything' | 'this commune' | 'another commune'
  /** The place of the member it replaces, or null for a member. */
  readonly replaces: number | null
  readonly isPresident: boolean
  readonly status: AttendanceStatus
  readonly proxyTo: number
  readonly isRecused: boolean
  readonly ballot: BallotChoice | null
}

export interface DrawnRoom {
  readonly seats: readonly DrawnSeat[]
  readonly tieBreak: readonly ('mayor' | 'president')[]
}

const drawnSeat = fc.record({
  college: fc.constantFrom<College>('landlord', 'landlord', 'mayor', 'state', 'epci'),
  voice: fc.constantFrom('deliberative', 'deliberative', 'deliberative', 'consultative'),
  sitsOn: fc.constantFrom('everything', 'everything', 'this commune', 'another commune'),
  replaces: fc.option(fc.nat(8), { freq: 2 }),
  isPresident: fc.boolean(),
  status: fc.constantFrom<AttendanceStatus>(
    'present',
    'present',
    'remote',
    'represented',
    'excused',
    'absent',
  ),
  proxyTo: fc.nat(8),
  isRecused: fc.constantFrom(false, false, false, true),
  ballot: fc.option(
    fc.constantFrom<BallotChoice>('for', 'for', 'against', 'against', 'abstain', 'not-voting'),
  ),
} satisfies { [Key in keyof DrawnSeat]: fc.Arbitrary<DrawnSeat[Key]> })

/** A room of one to nine seats, with substitutes, proxies, recusals and ballots, whether they count or not. */
export const drawnRoom: fc.Arbitrary<DrawnRoom> = fc.record({
  seats: fc.array(drawnSeat, { minLength: 1, maxLength: 9 }).map(withSoundSubstitutes),
  tieBreak: fc.constantFrom<DrawnRoom['tieBreak']>(
    ['mayor', 'president'],
    ['president', 'mayor'],
    ['mayor'],
    [],
  ),
})

/** A substitute replaces a member, never another substitute. */
function withSoundSubstitutes(seats: readonly DrawnSeat[]): readonly DrawnSeat[] {
  return seats
    .map((seat) => {
      const member = seat.replaces === null ? undefined : seats[seat.replaces]
      return member?.replaces === null ? seat : { ...seat, replaces: null }
    })
    .map((seat, _place, sound) =>
      seat.replaces !== null && sound[seat.replaces]?.replaces !== null ? { ...seat, replaces: null } : seat,
    )
}

const emptyRoom = aSession()

/** The drawn room as the sitting that decides on L1, in Chaumont, with a vote open. */
export function sittingOf({ seats, tieBreak }: DrawnRoom): SessionState {
  const { commission } = emptyRoom
  const item = itemIn(emptyRoom, 'L1')
  const drawn = {
    ...item,
    recusals: seats.flatMap((seat, place) => (seat.isRecused ? [seatId(place)] : [])),
    openVote: {
      method: 'hands' as const,
      openedAt: usualTime,
      closesAt: null,
      ballots: Object.fromEntries(
        seats.flatMap(({ ballot }, place) => (ballot === null ? [] : [[seatId(place), ballot]])),
      ),
    },
  }
  return {
    ...emptyRoom,
    commission: { ...commission, rules: { ...commission.rules, tieBreak }, seats: seats.map(seatOf) },
    presence: Object.fromEntries(seats.map((seat, place) => [seatId(place), presenceOf(seat, place)])),
    items: [drawn],
  }
}

export function seatId(place: number): string {
  return `seat-${place}`
}

function seatOf({ college, voice, sitsOn, replaces, isPresident }: DrawnSeat, place: number): Seat {
  return {
    id: seatId(place),
    college,
    voice,
    holder: { title: 'Mme', lastName: 'LE GALL', firstName: 'Camille' },
    isPresident,
    ...(sitsOn === 'everything'
      ? {}
      : { scope: { communes: [sitsOn === 'this commune' ? chaumont : nogent] } }),
    ...(replaces === null ? {} : { substituteOf: seatId(replaces) }),
  }
}

function presenceOf({ status, proxyTo }: DrawnSeat, place: number): AttendanceEntry {
  const entry = { seat: seatId(place), status, at: usualTime, during: null }
  return status === 'represented' ? { ...entry, proxyTo: seatId(proxyTo) } : entry
}
