import { expect, test } from 'vitest'
import { swipeOf } from '../../../../renderer/features/tablet/swipe.ts'

test.each([
  ['a stroke to the left', { x: -120, y: 10, at: 200 }, 'next'],
  ['a stroke to the right', { x: 120, y: -10, at: 200 }, 'previous'],
  ['a short one', { x: -40, y: 0, at: 100 }, null],
  ['a slanting one', { x: -120, y: 90, at: 200 }, null],
  ['scrolling', { x: 5, y: -300, at: 200 }, null],
  ['reading with the finger', { x: -300, y: 0, at: 2000 }, null],
])('%s', (_, to, expected) => {
  const start = { x: 500, y: 500, at: 1000 }
  const end = { x: start.x + to.x, y: start.y + to.y, at: start.at + to.at }
  expect(swipeOf(start, end)).toBe(expected)
})
