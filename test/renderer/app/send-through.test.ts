import { expect, test } from 'vitest'
import { sendThrough } from '../../../renderer/app/send-through.ts'

test('a request that the device cannot store is refused where it was made, and nothing goes unhandled', async () => {
  const send = sendThrough({ send: () => Promise.reject(new Error('QuotaExceededError')) })
  const refusal = await send({ type: 'SuspendSession' })
  expect(refusal?.refused).toBe('not-permitted')
  expect(refusal?.message).toContain('votre demande n’est pas gardée')
})

test('any other answer is the replica’s own', async () => {
  expect(await sendThrough({ send: async () => null })({ type: 'SuspendSession' })).toBeNull()
})
