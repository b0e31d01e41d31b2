import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionsFeed, type SessionsFeedState } from '../../../../renderer/features/sessions/sessions-feed.ts'
import type { BackendFailure } from '../../../../shared/ports/backend.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const away: BackendFailure = { kind: 'failure', reason: 'unreachable' }
const list = { kind: 'sessions', sessions: [] } as const

/** A list of sessions on a hub that answers in that order; its line stays as it is. */
function openedFeed(answers: readonly (typeof list | BackendFailure)[], replace = async () => undefined) {
  const states: SessionsFeedState[] = []
  const faults: unknown[] = []
  let asked = 0
  const feed = new SessionsFeed({
    backend: {
      sessions: async () => {
        asked += 1
        return answers[Math.min(asked, answers.length) - 1] ?? list
      },
      listen: () => () => undefined,
    },
    listings: { all: async () => [], replace },
    onState: (state) => void states.push(state),
    onFault: (error) => void faults.push(error),
  })
  feed.open()
  return { feed, states, faults }
}

test('J140: a list that one call lost is asked for again, though the line never went down', async () => {
  const { feed, states } = openedFeed([away, list])
  await vi.advanceTimersByTimeAsync(0)
  expect(states).toEqual(['unreachable'])
  await vi.advanceTimersByTimeAsync(15_000)
  expect(states).toEqual(['unreachable', 'fresh'])
  feed.close()
})

test('a list that the device cannot store is told as such, and asked for again', async () => {
  const full = new Error('QuotaExceededError')
  const replace = vi.fn(async () => undefined).mockRejectedValueOnce(full)
  const { feed, states, faults } = openedFeed([list], replace)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(states).toEqual(['not-kept', 'fresh'])
  expect(faults).toEqual([full])
  feed.close()
})
