import type { ReactNode } from 'react'
import type { SyncView } from '../../../renderer/app/sync-context.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import { chairScenarios } from './chair-scenarios.tsx'
import { projectionScenarios } from './projection-scenarios.tsx'
import { tabletScenarios } from './tablet-scenarios.tsx'
import { yearScenarios } from './year-scenarios.tsx'

/** A screen at a moment of a sitting, to look at and to check for accessibility. */
export interface Scenario {
  readonly screen: () => ReactNode
  readonly state: () => SessionState
  readonly identity: Identity
  readonly line?: 'up' | 'down'
  /** How the device stands with its hub, where it is not well. */
  readonly sync?: Partial<SyncView>
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  ...chairScenarios,
  ...projectionScenarios,
  ...tabletScenarios,
  ...yearScenarios,
}
