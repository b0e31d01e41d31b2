import { createContext, useContext } from 'react'
import type { ReadMark } from './read-state.ts'

/** What members have read on this device, beside the journal and never sent. */
export interface ReadMarksStore {
  /** Everything that this seat has read of this session on this device. May be asked by a live query. */
  of(session: string, seat: string): Promise<readonly ReadMark[]>
  /** Notes that a page was opened. Rejects where the device cannot store. */
  noteOpened(opened: Omit<ReadMark, 'pages'>, page: number): Promise<void>
}

export const ReadMarksContext = createContext<ReadMarksStore | null>(null)

/** Throws outside a `ReadMarksContext`. */
export function useReadMarksStore(): ReadMarksStore {
  const store = useContext(ReadMarksContext)
  if (store === null) throw new Error('useReadMarksStore outside a ReadMarksContext')
  return store
}
