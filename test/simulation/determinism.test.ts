import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

test('J100: one seed gives one schedule, to the last line', async () => {
  for (const seed of [3, 14, 159]) {
    const first = await simulate(seed, { trace: 10_000 })
    const again = await simulate(seed, { trace: 10_000 })
    expect(first.trace.length).toBeGreaterThan(3)
    expect(again).toEqual(first)
  }
})

test('J100: two seeds give two schedules', async () => {
  const one = await simulate(3, { trace: 10_000 })
  const other = await simulate(4, { trace: 10_000 })
  expect(one.trace).not.toEqual(other.trace)
})

test('J100: a trace changes nothing of what it tells', async () => {
  const { trace: _lines, ...told } = await simulate(26, { trace: 10_000 })
  const { trace: _none, ...untold } = await simulate(26)
  expect(untold).toEqual(told)
})
