import { itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { Desk } from '../desk/desk.ts'
import { isUnsent } from '../draft/draft-history.ts'
import type { Action } from './action.ts'
import { callItem, callNextItem, nextUndecided } from './navigation-actions.ts'
import { proposeOpinion } from './opinion-actions.ts'
import { proposeDecisions } from './proposal-actions.ts'
import { closeSession, openSession, resumeSession, signMinutes } from './session-actions.ts'
import { closeVote, openVoteByHands } from './vote-actions.ts'

/** What the sitting most likely needs next: the one button that wears the accent. Null when nothing is left to do. */
export function primaryAction(desk: Desk): Action | null {
  const { phase } = desk.state
  switch (phase) {
    case 'prepared':
      return openSession
    case 'suspended':
      return resumeSession
    case 'closed':
      return signMinutes
    case 'signed':
      return signMinutes.obstacle(desk) === null ? signMinutes : null
    case 'open':
      return duringSitting(desk)
    default:
      return assertNever(phase)
  }
}

function duringSitting(desk: Desk): Action {
  if (desk.item === null) return closeSession
  const status = itemStatus(desk.item)
  switch (status) {
    case 'prepared':
      return callItem
    case 'started':
      return toDecide(desk)
    case 'voting':
      return closeVote
    case 'decided':
      return nextUndecided(desk) === null ? closeSession : callNextItem
    default:
      return assertNever(status)
  }
}

/** Decisions are proposed for the room to see, then put to the vote. */
function toDecide({ item, drafts }: Desk): Action {
  if (item?.kind === 'occupancy-review' && item.opinion === null) return proposeOpinion
  const hasUnsent = item?.kind === 'vacancy' && (isUnsent(drafts, item) || item.proposal === null)
  return hasUnsent ? proposeDecisions : openVoteByHands
}
