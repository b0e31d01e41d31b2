import { describe, expect, test } from 'vitest'
import { Retries, retryDelay } from '../../../shared/sync/back-off.ts'

const usual = { first: 500, longest: 15_000 }

describe('the wait before the next try', () => {
  test.each([
    [1, 0, 250],
    [1, 0.5, 375],
    [2, 0, 500],
    [2, 0.5, 750],
    [5, 0, 4_000],
    [6, 0, 7_500],
    [6, 0.999_999, 15_000],
    [1_000_000, 0, 7_500],
  ])('J140: after %i failures, at %f, is %i milliseconds', (failures, random, wait) => {
    expect(retryDelay(usual, failures, random)).toBe(wait)
  })

  test('J140: is never above the longest, never below half of the first, and never shrinks as failures add up', () => {
    for (const random of [0, 0.25, 0.5, 0.75, 0.999]) {
      const waits = Array.from({ length: 60 }, (_, index) => retryDelay(usual, index + 1, random))
      expect(waits).toEqual([...waits].sort((one, other) => one - other))
      expect(Math.max(...waits)).toBeLessThanOrEqual(usual.longest)
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(usual.first / 2)
    }
  })

  test('J140: is spread, so that tablets cut off at one instant do not come back at one instant', () => {
    const draws = Array.from({ length: 60 }, (_, index) => ((index * 37) % 60) / 60)
    const waits = draws.map((random) => retryDelay(usual, 6, random))
    expect(new Set(waits).size).toBe(60)
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(usual.longest / 3)
  })
})

test('J140: waits grow by failures in a row, and begin again once something came through', () => {
  const retries = new Retries(usual, () => 0)
  expect([retries.failed(), retries.failed(), retries.failed()]).toEqual([250, 500, 1_000])
  retries.reset()
  expect(retries.failed()).toBe(250)
})

test('J131: a server that says it stops is no failure: its devices come back within a quarter of a second, spread', () => {
  const waits = [0, 0.5, 0.999].map((random) => new Retries(usual, () => random).restarted())
  expect(waits).toEqual([0, 125, 250])
  const retries = new Retries(usual, () => 0)
  retries.failed()
  retries.failed()
  retries.restarted()
  expect(retries.failed()).toBe(250)
})
