import type { Desk } from '../desk/desk.ts'
import type { Action } from './action.ts'
import { decisionActions } from './decision-actions.ts'
import { followUpActions } from './follow-up-actions.ts'
import type { KeyStroke } from './key-stroke.ts'
import { navigationActions } from './navigation-actions.ts'
import { opinionActions } from './opinion-actions.ts'
import { proposalActions } from './proposal-actions.ts'
import { memberActions, screenActions } from './screen-actions.ts'
import { sessionActions } from './session-actions.ts'
import { voteActions } from './vote-actions.ts'

/** Everything the chair can do, in the order of the help sheet. */
export const allActions: readonly Action[] = [
  ...navigationActions,
  ...decisionActions,
  ...proposalActions,
  ...opinionActions,
  ...voteActions,
  ...memberActions,
  ...sessionActions,
  ...followUpActions,
  ...screenActions,
]

/**
 * The action of a key as the desk stands. Two actions may share a key when at most one of them is possible at a time
 * (V opens the vote, then closes it); when neither is, the first one says why.
 */
export function actionFor(stroke: KeyStroke, desk: Desk): Action | null {
  const bound = allActions.filter((action) => action.keys.includes(stroke))
  return bound.find((action) => action.obstacle(desk) === null) ?? bound[0] ?? null
}
