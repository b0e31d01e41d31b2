import type { ItemId } from '../session/types.ts'
import type { Decision } from './types.ts'

export interface DecisionsProposed {
  readonly type: 'DecisionsProposed'
  readonly item: ItemId
  readonly decisions: readonly Decision[]
}

export type DecisionEvent = DecisionsProposed
