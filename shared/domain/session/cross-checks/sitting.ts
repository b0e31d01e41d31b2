import { type JsonPlace, memberOf } from '../../../util/json-place.ts'
import { instantTime } from '../../calendar.ts'
import { type FoundDefect, found } from '../defects.ts'
import { isInstant } from '../schema/primitives.ts'

/** A sitting held in writing has a window, and no window ends before it starts (contract 5.6). */
export function sittingWindow(root: JsonPlace): readonly FoundDefect[] {
  const session = memberOf(root, 'session')
  const window = memberOf(session, 'window')
  if (window.value !== undefined) return windowOrder(window)
  return memberOf(session, 'form').value === 'written' ? [found(window.path, 'missing-window')] : []
}

function windowOrder(window: JsonPlace): readonly FoundDefect[] {
  const opensAt = memberOf(window, 'opensAt').value
  const closesAt = memberOf(window, 'closesAt')
  if (typeof opensAt !== 'string' || typeof closesAt.value !== 'string') return []
  if (!isInstant(opensAt) || !isInstant(closesAt.value)) return []
  return instantTime(opensAt) > instantTime(closesAt.value) ? [found(closesAt.path, 'window-order')] : []
}
