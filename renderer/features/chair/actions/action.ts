import type { Desk } from '../desk/desk.ts'
import type { KeyStroke } from './key-stroke.ts'

/** The parts of the help sheet, in its order. */
export const actionGroups = ['navigation', 'decision', 'vote', 'members', 'session', 'screen'] as const
export type ActionGroup = (typeof actionGroups)[number]

/**
 * One thing the chair can do: the same object serves the button, the key, the palette and the help. Keys of one letter
 * act only outside text fields.
 */
export interface Action {
  readonly name: string
  /** What a button says: a verb in the infinitive. */
  readonly label: string
  readonly group: ActionGroup
  readonly keys: readonly KeyStroke[]
  /** Null when it can be done now, else why not, and what to do first. */
  readonly obstacle: (desk: Desk) => string | null
  readonly run: (desk: Desk) => void
}

/** Does an action, or says why it cannot be done. */
export function perform(action: Action, desk: Desk): void {
  const obstacle = action.obstacle(desk)
  if (obstacle === null) action.run(desk)
  else desk.changeView({ type: 'hint', text: obstacle })
}
