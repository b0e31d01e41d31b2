import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wireIdentifier, wireRecord } from './messages.ts'

const sequence = z.number().int().min(0)

const head = z.strictObject({
  length: sequence,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** How many records travel at once behind the first ones. */
export const uploadLimit = 2000

/**
 * How many records travel when a journal is sent from its start. It goes whole: a server that kept a part of it would
 * not know who holds it.
 */
export const wholeLimit = 50_000

/**
 * What the hub that orders a session sends to the server that keeps a copy: the records behind `after`, in order.
 * `epoch` is that of the taking under which it orders them.
 */
export const uploadRequest = z.strictObject({
  session: wireIdentifier,
  hub: wireIdentifier,
  epoch: sequence,
  after: head,
  records: z.array(wireRecord).min(1).max(wholeLimit),
})

/**
 * `stored`: durable, the copy ends there now. `behind`: the copy does not end at `after` but there; send from there
 * when that is a place of the journal. `held-elsewhere`: another hub orders a session of that id. `fenced`: the session
 * was taken from the sender, and `epoch` is the present one. `broken`: the records do not continue a chain, are no
 * session's, or say of the hold what is not the sender's to say.
 */
export const uploadAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stored'), head }),
  z.strictObject({ kind: z.literal('behind'), head }),
  z.strictObject({ kind: z.literal('held-elsewhere'), holder: z.string() }),
  z.strictObject({ kind: z.literal('fenced'), epoch: sequence }),
  z.strictObject({ kind: z.literal('broken') }),
])

export type UploadRequest = DeepReadonly<z.output<typeof uploadRequest>>
export type UploadAnswer = DeepReadonly<z.output<typeof uploadAnswer>>
