import type { SessionState } from '../state.ts'
import { updateItem } from '../vacancy/update-item.ts'
import type { OccupancyEvent } from './events.ts'

export function applyOccupancyEvent(state: SessionState, event: OccupancyEvent): SessionState {
  return updateItem(state, event.item, (item) =>
    item.kind === 'occupancy-review' ? { ...item, opinion: event.opinion } : item,
  )
}
