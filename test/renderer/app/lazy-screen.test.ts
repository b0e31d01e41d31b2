import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { arrived } from '../../../renderer/app/lazy-screen.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('J140: a screen whose server dies while its code is on its way comes once the server is back', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('no line'))
    .mockRejectedValueOnce(new Error('no line'))
    .mockResolvedValue('screen')
  const coming = arrived(load, () => 0)
  await vi.advanceTimersByTimeAsync(250 + 500)
  expect(await coming).toBe('screen')
  expect(load).toHaveBeenCalledTimes(3)
})

test('J140: code that never comes is told', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('gone'))
  const failed = expect(arrived(load, () => 0)).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(120_000)
  await failed
  expect(load).toHaveBeenCalledTimes(15)
})
