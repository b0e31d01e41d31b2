import { colours } from './look.ts'

/** An empty square to tick. */
export function square() {
  return { type: 'rect', x: 0, y: 0, w: 8, h: 8, lineWidth: 0.7, lineColor: colours.ink } as const
}

/** A rule of that width, so far down. */
export function line(width: number, y: number) {
  return { type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: 0.5, lineColor: colours.rule } as const
}
