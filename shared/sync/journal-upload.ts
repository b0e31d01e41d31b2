import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wireIdentifier, wireRecord } from './messages.ts'

const head = z.strictObject({
  length: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** How many records travel at once: a sitting's import fits, so that it can be replaced whole. */
export const uploadLimit = 2000

/**
 * What the hub that orders a session sends to the server that keeps a copy: the records behind `after`, in order.
 * `holder` names that hub for people.
 */
export const uploadRequest = z.strictObject({
  session: wireIdentifier,
  holder: z.string().min(1).max(80),
  after: head,
  records: z.array(wireRecord).min(1).max(uploadLimit),
})

/**
 * `stored`: durable, the copy ends there now. `behind`: the copy does not end at `after` but there; send from there
 * when that is a place of the journal. `held-elsewhere`: another hub orders that session. `broken`: the records do not
 * continue a chain, or are no session's.
 */
export const uploadAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stored'), head }),
  z.strictObject({ kind: z.literal('behind'), head }),
  z.strictObject({ kind: z.literal('held-elsewhere'), holder: z.string() }),
  z.strictObject({ kind: z.literal('broken') }),
])

export type UploadRequest = DeepReadonly<z.output<typeof uploadRequest>>
export type UploadAnswer = DeepReadonly<z.output<typeof uploadAnswer>>
