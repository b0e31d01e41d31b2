/** Where a finger was, and when. */
export interface Touch {
  readonly x: number
  readonly y: number
  /** Milliseconds. */
  readonly at: number
}

const leastDistance = 60
const longestTime = 800

/**
 * A quick stroke to the left asks for the next page, to the right for the one before. A slow or slanting one is
 * scrolling or reading with the finger: null.
 */
export function swipeOf(start: Touch, end: Touch): 'next' | 'previous' | null {
  const across = end.x - start.x
  const along = Math.abs(end.y - start.y)
  if (end.at - start.at > longestTime) return null
  if (Math.abs(across) < leastDistance || Math.abs(across) < along * 2) return null
  return across < 0 ? 'next' : 'previous'
}
