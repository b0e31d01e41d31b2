import type { ActionGroup } from '../actions/action.ts'
import { allActions } from '../actions/all-actions.ts'
import { rankActions } from '../actions/decision-actions.ts'
import type { KeyStroke } from '../actions/key-stroke.ts'

/** One line of the help sheet. */
export interface HelpLine {
  readonly label: string
  readonly keys: readonly KeyStroke[]
}

/** The actions of a group that have a key; the nine ranks take one line. */
export function helpLines(group: ActionGroup): readonly HelpLine[] {
  return allActions
    .filter((action) => action.group === group && action.keys.length > 0)
    .flatMap((action): readonly HelpLine[] => {
      const rank = rankActions.indexOf(action)
      if (rank > 0) return []
      return rank === 0
        ? [{ label: 'Classer au rang 1 à 9', keys: ['1–9'] }]
        : [{ label: action.label, keys: action.keys }]
    })
}
