import { type RefObject, useEffect, useRef } from 'react'
import type { Item } from '../../../../shared/domain/state.ts'
import { type ItemStatus, itemStatus } from '../../../../shared/domain/vacancy/selectors.ts'

interface Moment {
  readonly item: string
  readonly status: ItemStatus
}

/**
 * Keeps the focus through a vote: its button has gone once it is opened or closed. On the first ballot when a vote
 * opens, else on the panel of the vote. Only where the item shown changed its state, and never away from where
 * somebody is working.
 */
export function useVoteFocus(pane: RefObject<HTMLElement | null>, item: Item | null): void {
  const former = useRef<Moment | null>(null)
  const id = item?.id ?? ''
  const status = item === null ? 'prepared' : itemStatus(item)
  useEffect(() => {
    const hasMoved = former.current?.item === id && former.current.status !== status
    former.current = { item: id, status }
    if (hasMoved && pane.current !== null && isFocusFree(pane.current)) focusStep(pane.current, status)
  }, [pane, id, status])
}

function isFocusFree(pane: HTMLElement): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement === votePanel(pane)
}

function focusStep(pane: HTMLElement, status: ItemStatus): void {
  const ballot = status === 'voting' ? pane.querySelector<HTMLElement>('.ballot input') : null
  const place = ballot ?? votePanel(pane)
  place?.focus({ preventScroll: true })
}

function votePanel(pane: HTMLElement): HTMLElement | null {
  return pane.querySelector<HTMLElement>('.vote-panel')
}
