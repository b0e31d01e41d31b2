import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { tally } from '../../../../shared/domain/vote/tally.ts'
import type { VoteResult } from '../../../../shared/domain/vote/types.ts'
import { type DrawnRoom, type DrawnSeat, drawnRoom, seatId, sittingOf } from '../../../support/drawn-room.ts'
import { itemIn } from '../../../support/sitting-acts.ts'

const seed = Number(process.env.CALEOL_SEED ?? Date.now() % 2 ** 31)
const met = { adopted: 0, rejected: 0, tied: 0, cast: 0, replaced: 0 }

test(`100,000 drawn votes are counted as on paper (CALEOL_SEED=${seed})`, { timeout: 180_000 }, () => {
  const property = fc.property(drawnRoom, (room) => {
    const state = sittingOf(room)
    const counted = tally(state, itemIn(state, 'L1'))
    expect(counted).toEqual(countedOnPaper(room))
    met[counted.outcome] += 1
    if (counted.castingVote !== null) met.cast += 1
  })
  fc.assert(property, { seed, numRuns: 100_000 })
})

afterAll(() => {
  // Rooms that never tie, or where nobody has a casting vote, would prove nothing.
  for (const outcome of ['adopted', 'rejected', 'tied', 'cast', 'replaced'] as const) {
    expect(met[outcome], outcome).toBeGreaterThan(1000)
  }
})

/** The count as a secretary makes it: chair by chair round the table, a sheet for the ballots, then who has the last word. */
function countedOnPaper({ seats, tieBreak }: DrawnRoom): VoteResult {
  const sheet: { place: number; chair: DrawnSeat; ballot: DrawnSeat['ballot'] }[] = []
  for (const [place, chair] of seats.entries()) {
    if (chair.replaces !== null || chair.sitsOn === 'another commune') continue
    const sitting = whoSitsThere(seats, place)
    const person = seats[sitting]
    if (person === undefined || person.voice === 'consultative' || person.isRecused) continue
    if (!isRepresentedOrThere(seats, person)) continue
    if (sitting !== place) met.replaced += 1
    sheet.push({ place: sitting, chair, ballot: person.ballot })
  }
  let pour = 0
  let contre = 0
  let abstentions = 0
  for (const { ballot } of sheet) {
    if (ballot === 'for') pour += 1
    if (ballot === 'against') contre += 1
    if (ballot === 'abstain') abstentions += 1
  }
  const count = { for: pour, against: contre, abstain: abstentions }
  if (pour > contre) return { ...count, castingVote: null, outcome: 'adopted' }
  if (contre > pour) return { ...count, castingVote: null, outcome: 'rejected' }
  for (const last of tieBreak) {
    for (const { place, chair, ballot } of sheet) {
      const hasIt = last === 'mayor' ? chair.college === 'mayor' : seats[place]?.isPresident === true
      if (!hasIt) continue
      if (ballot === 'for') return { ...count, castingVote: seatId(place), outcome: 'adopted' }
      if (ballot === 'against') return { ...count, castingVote: seatId(place), outcome: 'rejected' }
    }
  }
  return { ...count, castingVote: null, outcome: 'tied' }
}

/** The member, or the first substitute who is there when the member is not. */
function whoSitsThere(seats: readonly DrawnSeat[], place: number): number {
  const member = seats[place]
  if (member !== undefined && isRepresentedOrThere(seats, member)) return place
  for (const [other, seat] of seats.entries()) {
    if (seat.replaces === place && isRepresentedOrThere(seats, seat)) return other
  }
  return place
}

function isRepresentedOrThere(seats: readonly DrawnSeat[], seat: DrawnSeat): boolean {
  if (seat.status === 'present' || seat.status === 'remote') return true
  if (seat.status !== 'represented') return false
  const holder = seats[seat.proxyTo]
  return holder !== undefined && (holder.status === 'present' || holder.status === 'remote')
}
