import { useEffect, useRef, useState } from 'react'
import type { SessionState } from '../../../../shared/domain/state.ts'
import type { Kept } from '../../../app/kept.ts'
import { type DraftStore, type KeptDrafts, worthKeeping } from './draft-store.ts'
import { type KeptPlace, placeOf } from './kept-place.ts'
import type { View } from './view.ts'

/** What this device kept; null until it is read. */
export function useKept<Content>(store: Kept<Content>): { readonly content: Content } | null {
  const [kept, setKept] = useState<{ readonly content: Content } | null>(null)
  useEffect(() => {
    let isWanted = true
    void store.load().then((content) => {
      if (isWanted) setKept({ content })
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

/** Keeps where this person stands; whoever leaves the console begins again at the room's item, after a crash one does not. */
export function useKeepingPlace(store: Kept<KeptPlace>, view: View): void {
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
      void store.keep(null)
    }
  }, [store])
  useEffect(() => {
    if (!isLeft.current) void store.keep(placeOf(view))
  }, [store, view])
}
