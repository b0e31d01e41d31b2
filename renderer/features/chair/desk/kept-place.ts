import type { SessionState } from '../../../../shared/domain/state.ts'
import { candidatesOf, itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import type { DialogRequest, View } from './view.ts'

/** Where this person stood on the console, so that a crash brings them back there; null once they left it. */
export type KeptPlace = Omit<View, 'hint'> | null

export function placeOf({ hint: _hint, ...place }: View): KeptPlace {
  return place
}

/** The view to come back to; null where it is no longer one of this sitting. */
export function viewFrom(state: SessionState, place: KeptPlace): View | null {
  if (place === null || place.item === null || itemOf(state, place.item) === undefined) return null
  const { dialog } = place
  return { ...place, dialog: dialog !== null && stillStands(state, dialog) ? dialog : null, hint: '' }
}

/** Whether what a dialog asks can still be asked: its subject is there, and the sitting has not gone on past it. */
function stillStands(state: SessionState, dialog: DialogRequest): boolean {
  switch (dialog.kind) {
    case 'open-session':
    case 'send-agenda':
      return state.phase === 'prepared'
    case 'close-session':
    case 'elect-president':
      return state.phase === 'open'
    case 'sign':
      return state.phase === 'closed'
    case 'rectify':
      return state.phase === 'signed'
    case 'cancel-vote':
      return itemOf(state, dialog.item)?.openVote !== null
    case 'exception':
    case 'reopen':
    case 'recusals':
    case 'accept-finding':
      return itemOf(state, dialog.item) !== undefined
    case 'sheet':
    case 'withdraw':
    case 'reinstate':
      return state.items.some((item) => candidatesOf(item).some(({ file }) => file.id === dialog.candidate))
    case 'palette':
      return false
    default:
      return true
  }
}
