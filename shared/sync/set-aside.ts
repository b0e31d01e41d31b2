import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wireIdentifier, wireRecord } from './messages.ts'

const sequence = z.number().int().min(0)

/**
 * What a desk decided on a session after it was taken from it: the command, that can be decided again, and the events
 * that it brought about there, which no journal holds. `position` is where they stood in the desk's own journal.
 * `command` is null when the desk itself lost it: the events tell what was decided all the same.
 */
export const setAsideSource = z.strictObject({
  session: wireIdentifier,
  hub: wireIdentifier,
  /** The desk's name, for people. */
  name: z.string().max(80),
  /** Of the hold that was lost. */
  epoch: sequence,
  position: sequence,
  id: z.string(),
  at: z.string(),
  by: z.string(),
  device: z.string(),
  command: z.record(z.string(), z.unknown()).nullable(),
  records: z.array(wireRecord).min(1),
})

/**
 * What became of it. `waiting`: nobody has settled it yet; with the refusal of the last try. `decided`: it was decided
 * again and is in the journal. `set-down`: somebody left it undone, and said why.
 */
export const setAsideOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('waiting'),
    refusal: z.strictObject({ refused: z.string(), message: z.string() }).nullable(),
  }),
  z.strictObject({ kind: z.literal('decided'), at: z.string() }),
  z.strictObject({ kind: z.literal('set-down'), at: z.string(), reason: z.string() }),
])

/** As a page shows it: `author` is who acted, `about` the item and the member concerned, for people. */
export const setAsideAct = setAsideSource.extend({
  outcome: setAsideOutcome,
  author: z.string(),
  about: z.string(),
})

/** How many acts travel at once. */
export const setAsideLimit = 200

/** A desk sends the server what it had to set aside. */
export const setAsideRequest = z.strictObject({ acts: z.array(setAsideSource).min(1).max(setAsideLimit) })
export const setAsideAnswer = z.strictObject({ kind: z.literal('kept') })

export type SetAsideSource = DeepReadonly<z.output<typeof setAsideSource>>
export type SetAsideOutcome = DeepReadonly<z.output<typeof setAsideOutcome>>
export type SetAsideAct = DeepReadonly<z.output<typeof setAsideAct>>
export type SetAsideRequest = DeepReadonly<z.output<typeof setAsideRequest>>
export type SetAsideAnswer = DeepReadonly<z.output<typeof setAsideAnswer>>
