import { assertNever } from '../../util/assert-never.ts'
import type { EventContext } from '../events.ts'
import type { SessionState } from '../state.ts'
import { updateItem } from '../vacancy/update-item.ts'
import type { AttendanceEvent, AttendanceRecorded } from './events.ts'
import type { AttendanceEntry } from './types.ts'

/** The effect of an arrival, a departure or a recusal. */
export function applyAttendanceEvent(
  state: SessionState,
  event: AttendanceEvent,
  { at }: EventContext,
): SessionState {
  switch (event.type) {
    case 'AttendanceRecorded':
      return recordEntry(state, entryOf(state, event, at))
    case 'SeatRecused':
      return updateItem(state, event.item, (item) => ({ ...item, recusals: [...item.recusals, event.seat] }))
    case 'RecusalCancelled':
      return updateItem(state, event.item, (item) => ({
        ...item,
        recusals: item.recusals.filter((seat) => seat !== event.seat),
      }))
    default:
      return assertNever(event)
  }
}

function entryOf(state: SessionState, event: AttendanceRecorded, at: string): AttendanceEntry {
  const { type: _, ...entry } = event
  return { ...entry, at, during: state.currentItem }
}

function recordEntry(state: SessionState, entry: AttendanceEntry): SessionState {
  return {
    ...state,
    attendance: [...state.attendance, entry],
    presence: { ...state.presence, [entry.seat]: entry },
  }
}
