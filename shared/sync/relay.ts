import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { pushAnswer, wireIdentifier } from './messages.ts'

/**
 * Commands that a server hands to the desk that holds their session, in the name of the device that it authenticated.
 * The desk asks for them, waits until there are some, and brings the answers with its next question.
 */
export const relayedWork = z.strictObject({
  id: z.string(),
  session: wireIdentifier,
  by: z.string(),
  device: z.string(),
  commands: z.array(z.record(z.string(), z.unknown())).min(1),
})

export const relayRequest = z.strictObject({
  hub: wireIdentifier,
  /** Of the work given before. */
  answers: z.array(z.strictObject({ id: z.string(), answer: pushAnswer })),
  /** Milliseconds to wait for work. */
  wait: z.number().int().min(0).max(30_000),
})
/** None when none came within the wait. */
export const relayAnswer = z.strictObject({ kind: z.literal('work'), work: z.array(relayedWork) })

export type RelayedWork = DeepReadonly<z.output<typeof relayedWork>>
export type RelayRequest = DeepReadonly<z.output<typeof relayRequest>>
export type RelayAnswer = DeepReadonly<z.output<typeof relayAnswer>>
