import { useEffect, useState } from 'react'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { type DraftStore, type KeptDrafts, worthKeeping } from './draft-store.ts'

/** The drafts that this device kept; null until they are read. */
export function useKeptDrafts(store: DraftStore): KeptDrafts | null {
  const [kept, setKept] = useState<KeptDrafts | null>(null)
  useEffect(() => {
    let isWanted = true
    void store.load().then((loaded) => {
      if (isWanted) setKept(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [store])
  return kept
}

/** Keeps every change of a draft as it is made. */
export function useKeeping(store: DraftStore, state: SessionState, { drafts, opinions }: KeptDrafts): void {
  useEffect(() => {
    void store.keep(worthKeeping(state, { drafts, opinions }))
  }, [store, state, drafts, opinions])
}
