import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SecondTries } from '../../../server/replication/second-tries.ts'

let tried: string[]
let faults: unknown[]
let again: (session: string) => Promise<unknown>
let tries: SecondTries

beforeEach(() => {
  vi.useFakeTimers()
  tried = []
  faults = []
  again = async (session) => tried.push(session)
  tries = new SecondTries({
    backOff: { first: 100, longest: 400 },
    random: () => 0.999,
    again: (session) => again(session),
    onFault: (error) => faults.push(error),
  })
})

afterEach(() => vi.useRealTimers())

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('J110: takes up a lost call once the wait is over, not before', async () => {
  tries.plan('S1', 'copy')
  await passes(99)
  expect(tried).toEqual([])
  await passes(1)
  expect(tried).toEqual(['S1'])
  await passes(10_000)
  expect(tried).toEqual(['S1'])
})

test('J110: tries a session once at a time, however many of its calls got lost', async () => {
  tries.plan('S1', 'copy')
  tries.plan('S1', 'copy')
  tries.plan('S2', 'copy')
  await passes(100)
  expect(tried).toEqual(['S1', 'S2'])
})

test('J110: waits longer after each failure, and shortly again once something came through', async () => {
  tries.plan('S1', 'copy')
  await passes(100)
  tries.plan('S1', 'copy')
  await passes(199)
  expect(tried).toHaveLength(1)
  await passes(1)
  expect(tried).toHaveLength(2)
  tries.done('S1', 'copy')
  tries.plan('S1', 'copy')
  await passes(100)
  expect(tried).toHaveLength(3)
})

test('J110: leaves what is planned once it came through, or once the line is down', async () => {
  tries.plan('S1', 'copy')
  tries.done('S1', 'copy')
  tries.plan('S2', 'copy')
  tries.stop()
  await passes(10_000)
  expect(tried).toEqual([])
})

test('J110: one call that came through says nothing of the others that got lost', async () => {
  tries.plan('S1', 'copy')
  tries.plan('S1', 'acts')
  tries.done('S1', 'acts')
  tries.done('S1', 'hold')
  await passes(100)
  expect(tried).toEqual(['S1'])
})

test('J110: what was never lost is not taken up', async () => {
  tries.done('S1', 'journal')
  await passes(10_000)
  expect(tried).toEqual([])
})

test('J110: tells a fault of a try', async () => {
  again = async () => Promise.reject(new Error('no disk'))
  tries.plan('S1', 'copy')
  await passes(100)
  expect(faults).toEqual([new Error('no disk')])
})
