import { type PointerEvent, useRef } from 'react'
import { swipeOf, type Touch } from './swipe.ts'

/** What a page listens to for its corners to be turned. */
export interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
}

/** Turns pages with a finger. While the page is zoomed the finger pans, and only the arrows turn. */
export function useSwipe(onSwipe: (direction: 'next' | 'previous') => void): SwipeHandlers {
  const start = useRef<Touch | null>(null)
  return {
    onPointerDown: (event) => {
      start.current = event.pointerType === 'touch' && event.isPrimary && !isZoomed() ? touchOf(event) : null
    },
    onPointerUp: (event) => {
      const direction = start.current === null ? null : swipeOf(start.current, touchOf(event))
      start.current = null
      if (direction !== null && !isZoomed()) onSwipe(direction)
    },
    onPointerCancel: () => {
      start.current = null
    },
  }
}

function touchOf(event: PointerEvent): Touch {
  return { x: event.clientX, y: event.clientY, at: event.timeStamp }
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01
}
