import type { RefObject } from 'react'
import { useCalmDesk } from '../desk/desk-context.ts'
import { useVoteFocus } from './use-vote-focus.ts'

/** Draws nothing: see `useVoteFocus`. */
export function VoteFocus({ pane }: { readonly pane: RefObject<HTMLElement | null> }) {
  const { item } = useCalmDesk()
  useVoteFocus(pane, item)
  return null
}
