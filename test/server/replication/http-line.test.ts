import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ask } from '../../../server/replication/http-line.ts'

const answer = z.strictObject({ kind: z.literal('stored') })

describe('how long a desk waits for its server', () => {
  afterEach(() => vi.restoreAllMocks())

  /** The milliseconds that one call is given. */
  async function waitFor(body: unknown): Promise<number | undefined> {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    const fetch = async () => Response.json({ kind: 'stored' })
    const parts = { address: 'https://caleol.example.fr', fetch, patience: 15_000 }
    expect(await ask(parts, 'token', '/api/journals', body, answer)).toEqual({ kind: 'stored' })
    return timeout.mock.lastCall?.[0]
  }

  test('is its patience, for a question', async () => {
    expect(await waitFor(undefined)).toBe(15_000)
  })

  test('grows with what it sends, so that a whole journal passes a line of 128 kbit/s', async () => {
    const seconds = 200
    const text = 'x'.repeat(seconds * 16_000)
    expect(await waitFor(text)).toBe(15_000 + seconds * 1000 + 1)
  })
})
