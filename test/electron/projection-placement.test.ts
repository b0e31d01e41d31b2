import { describe, expect, it } from 'vitest'
import { placeProjection } from '../../electron/projection-placement.ts'

const screenAt = (id: number, x: number, width: number, height: number) => {
  const bounds = { x, y: 0, width, height }
  return { id, bounds, workArea: bounds }
}
const laptop = screenAt(1, 0, 1440, 900)
const projector = screenAt(2, 1440, 1280, 720)
const television = screenAt(3, 2720, 3840, 2160)
const onLaptop = { x: 100, y: 50, width: 1200, height: 800 }
const onProjector = { x: 1500, y: 10, width: 1100, height: 700 }
const acrossBoth = { x: 1000, y: 0, width: 1400, height: 700 }

describe('the projection never covers the chair’s window', () => {
  it.each([
    ['takes the other screen', [laptop, projector], onLaptop, null, 2],
    ['takes the laptop’s when the chair works on the projector', [laptop, projector], onProjector, null, 1],
    ['takes the screen where less of a window across both is', [laptop, projector], acrossBoth, null, 1],
    ['takes the largest of the free ones', [laptop, projector, television], onLaptop, null, 3],
    ['goes back where it was last time', [laptop, projector, television], onLaptop, 2, 2],
    ['forgets a screen that is gone', [laptop, television], onLaptop, 2, 3],
    ['leaves last time’s screen when the chair is on it now', [laptop, projector], onProjector, 2, 1],
  ] as const)('%s', (_name, screens, chair, remembered, expected) => {
    const screen = screens.find(({ id }) => id === expected)
    expect(placeProjection(screens, chair, remembered)).toEqual({
      kind: 'full-screen',
      display: expected,
      bounds: screen?.bounds,
    })
  })

  it('is a small window in the corner of the only screen', () => {
    const workArea = { x: 0, y: 30, width: 1440, height: 870 }
    expect(placeProjection([{ ...laptop, workArea }], onLaptop, 2)).toEqual({
      kind: 'window',
      bounds: { x: 960, y: 630, width: 480, height: 270 },
    })
  })
})
