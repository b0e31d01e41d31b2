import type { Display, Rectangle } from 'electron'

/** Where the projection goes: the whole of a screen, or a window of its own on the only one. */
export type Placement =
  | { readonly kind: 'full-screen'; readonly display: number; readonly bounds: Rectangle }
  | { readonly kind: 'window'; readonly bounds: Rectangle }

type Screen = Pick<Display, 'id' | 'bounds' | 'workArea'>

/**
 * The projection never covers the chair's window: it takes a screen where that window is not, the one used last time
 * when it is still there. With a single screen it is an ordinary window in a corner, to be moved by hand.
 */
export function placeProjection(
  screens: readonly Screen[],
  chair: Rectangle,
  remembered: number | null,
): Placement {
  const free = screens.filter(({ bounds }) => !covers(bounds, chair))
  const chosen = free.find(({ id }) => id === remembered) ?? largest(free)
  if (chosen !== undefined) return { kind: 'full-screen', display: chosen.id, bounds: chosen.bounds }
  return {
    kind: 'window',
    bounds: cornerOf(screens.find(({ bounds }) => covers(bounds, chair)) ?? screens[0]),
  }
}

/** Whether the window's middle is on that screen: the screen where people see it. */
function covers({ x, y, width, height }: Rectangle, window: Rectangle): boolean {
  const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 }
  return middle.x >= x && middle.x < x + width && middle.y >= y && middle.y < y + height
}

function largest(screens: readonly Screen[]): Screen | undefined {
  const area = ({ bounds }: Screen) => bounds.width * bounds.height
  return [...screens].sort((one, other) => area(other) - area(one))[0]
}

/** A sixteenth of the screen, 16:9, at its lower right. */
function cornerOf(screen: Screen | undefined): Rectangle {
  const area = screen?.workArea ?? { x: 0, y: 0, width: 1440, height: 900 }
  const width = Math.max(480, Math.round(area.width / 4))
  const height = Math.round((width * 9) / 16)
  return { x: area.x + area.width - width, y: area.y + area.height - height, width, height }
}
