import { describe, expect, test } from 'vitest'
import { IdleWatch } from '../../../../renderer/features/vault/idle-watch.ts'

const minute = 60_000
const policy = { idleMinutes: 15, hiddenMinutes: 5 }

describe('J170: a device that nobody touches', () => {
  test.each([
    [15 * minute - 1, false],
    [15 * minute, true],
  ])('after %i ms asks for its code: %s', (now, isOver) => {
    expect(new IdleWatch(policy, 0).isOver(now)).toBe(isOver)
  })

  test('starts to wait again at each touch', () => {
    const watch = new IdleWatch(policy, 0)
    watch.touched(10 * minute)
    expect(watch.isOver(24 * minute)).toBe(false)
    expect(watch.isOver(25 * minute)).toBe(true)
  })

  test('is not saved by a touch that comes too late', () => {
    const watch = new IdleWatch(policy, 0)
    watch.touched(15 * minute)
    expect(watch.isOver(15 * minute)).toBe(true)
  })
})

describe('J170: a page out of sight', () => {
  test.each([
    [6 * minute - 1, false],
    [6 * minute, true],
  ])('hidden at one minute, at %i ms asks for the code: %s', (now, isOver) => {
    const watch = new IdleWatch(policy, 0)
    watch.shown(false, minute)
    expect(watch.isOver(now)).toBe(isOver)
  })

  test('counts from the first moment, and starts again when it is seen in time', () => {
    const watch = new IdleWatch(policy, 0)
    watch.shown(false, minute)
    watch.shown(false, 3 * minute)
    expect(watch.isOver(6 * minute)).toBe(true)
    const seen = new IdleWatch(policy, 0)
    seen.shown(false, minute)
    seen.shown(true, 5 * minute)
    expect(seen.isOver(7 * minute)).toBe(false)
  })
})
