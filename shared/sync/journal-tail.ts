import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wholeLimit } from './journal-upload.ts'
import { wireIdentifier, wireRecord } from './messages.ts'

/** Twice as far back each time: enough for a journal of any length. */
const placesLimit = 64

const head = z.strictObject({ length: z.number().int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * What a replica asks of a hub whose journal does not go through where it stands: a store was restored from a backup.
 * `compare`: which of these places, the furthest first, are in the hub's journal. `tail`: what the replica holds behind one
 * of them, with the contents that it may hold.
 */
export const tailRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('compare'),
    session: wireIdentifier,
    places: z.array(head).min(1).max(placesLimit),
  }),
  z.strictObject({
    kind: z.literal('tail'),
    session: wireIdentifier,
    after: head,
    records: z.array(wireRecord).min(1).max(wholeLimit),
  }),
])

/**
 * `common`: the furthest place that both have (the start at least), and where the hub's journal ends. `completed`: the
 * hub's journal holds what it could believe of the tail; pull again. `awaited`: the hub lacks it and this sender cannot
 * give it whole, or nobody known here signed it; keep everything and ask again. `settled`: the hub's journal went another
 * way, and what the tail tells is kept beside it, was given up, or is nobody's known here; start again from the first record. `moved`: the hub's
 * journal changed meanwhile; compare again. `unknown`: no such session for this reader.
 */
export const tailAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('common'), place: head, head }),
  z.strictObject({ kind: z.literal('completed') }),
  z.strictObject({ kind: z.literal('awaited') }),
  z.strictObject({ kind: z.literal('settled') }),
  z.strictObject({ kind: z.literal('moved') }),
  z.strictObject({ kind: z.literal('unknown') }),
])

export type TailRequest = DeepReadonly<z.output<typeof tailRequest>>
export type TailAnswer = DeepReadonly<z.output<typeof tailAnswer>>
