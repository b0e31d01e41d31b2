import { seatOf } from '../../domain/attendance/selectors.ts'
import type { AttendanceEntry, AttendanceStatus } from '../../domain/attendance/types.ts'
import { instantTime } from '../../domain/calendar.ts'
import type { Item } from '../../domain/state.ts'
import { clockTime } from '../dates.ts'
import { fullName, seatAsSubject } from '../names.ts'
import { fill } from '../wording/fill.ts'
import { timeOf, type Writing } from '../writing.ts'

/** Arrivals and departures while the room was on one item: those before its adoption, and those after. */
export interface Movements {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export function movementsDuring(writing: Writing, item: Item): Movements {
  const { attendance } = writing.state
  const told = attendance.flatMap((entry, index) => {
    if (entry.during !== item.id) return []
    const previous = attendance.slice(0, index).findLast(({ seat }) => seat === entry.seat)
    const sentence = movement(writing, previous?.status ?? 'absent', entry)
    return sentence === null ? [] : [{ sentence, isAfter: isAfterAdoption(item, entry) }]
  })
  return {
    before: told.filter(({ isAfter }) => !isAfter).map(({ sentence }) => sentence),
    after: told.filter(({ isAfter }) => isAfter).map(({ sentence }) => sentence),
  }
}

/** The attendance frozen at the adoption says which lines came before it, also within one instant. */
function isAfterAdoption({ adopted }: Item, entry: AttendanceEntry): boolean {
  if (adopted === null || adopted.presence[entry.seat]?.at === entry.at) return false
  return instantTime(entry.at) >= instantTime(adopted.at)
}

type Place = 'in-room' | 'remote' | 'represented' | 'away'

const places: Readonly<Record<AttendanceStatus, Place>> = {
  present: 'in-room',
  remote: 'remote',
  represented: 'represented',
  excused: 'away',
  absent: 'away',
}

/** What changed, in a sentence; null when a line only corrects a word (absent, then excused). */
function movement(writing: Writing, from: AttendanceStatus, entry: AttendanceEntry): string | null {
  const seat = seatOf(writing.state, entry.seat)
  if (seat === undefined) return null
  const words = writing.wording.attendance
  const said = { name: seatAsSubject(seat), time: clockTime(timeOf(writing, entry.at).time) }
  const before = places[from]
  switch (places[entry.status]) {
    case 'in-room':
      if (before === 'in-room') return null
      return fill(before === 'remote' ? words.comesIn : words.joins, said)
    case 'remote':
      if (before === 'remote') return null
      return fill(before === 'in-room' ? words.goesRemote : words.joinsRemotely, said)
    case 'represented':
      return proxySentence(writing, before, entry, said)
    case 'away':
      if (before === 'away') return null
      return fill(before === 'represented' ? words.endsProxy : words.leaves, said)
  }
}

function proxySentence(
  { state, wording }: Writing,
  before: Place,
  entry: AttendanceEntry,
  said: { readonly name: string; readonly time: string },
): string | null {
  const holder = seatOf(state, entry.proxyTo ?? '')
  if (holder === undefined) return null
  const wasThere = before === 'in-room' || before === 'remote'
  const template = wasThere ? wording.attendance.leavesWithProxy : wording.attendance.givesProxy
  return fill(template, { ...said, holder: fullName(holder.holder) })
}
