import { createContext, useContext } from 'react'
import type { RoundEnd } from '../adapters/replica-sync.ts'

/** How this device stands with the hub, for the shell of a sitting. */
export interface SyncView {
  readonly host: 'browser' | 'desktop'
  readonly line: 'up' | 'down'
  readonly lineSince: string
  readonly exchange: RoundEnd | null
  /** True while the journal is coming anew, page by page. */
  readonly isFilling: boolean
  /** Commands kept here that the hub has not answered yet. */
  readonly waiting: number
}

export const SyncContext = createContext<SyncView | null>(null)

/** Throws outside a `SittingProvider`. */
export function useSync(): SyncView {
  const sync = useContext(SyncContext)
  if (sync === null) throw new Error('useSync outside a SittingProvider')
  return sync
}
