import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { wireIdentifier } from './messages.ts'
import { setAsideAct } from './set-aside.ts'

/**
 * What a page asks of its host about who orders a session (`prise en main`), and what a desk asks of its server.
 * `docs/hand-over.md` numbers the rules.
 */
const session = wireIdentifier
const sequence = z.number().int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const hubName = z.string().min(1).max(80)
/** Why an administrator takes a session back, or leaves an act undone: for the journal, and for people. */
const reason = z.string().trim().min(1).max(2000)

/**
 * An end of a session's journal that the server lacked after it was restored from a backup: the first and the last
 * position, when a device told of it, and what became of it (see `server/replication/tail-store.ts`).
 */
export const missingTail = z.strictObject({
  from: sequence,
  to: sequence,
  outcome: z.enum(['awaited', 'completed', 'set-aside', 'given-up']),
  foundAt: z.string(),
  settledAt: z.string().nullable(),
})

/** Who orders one session. Without a holder it is the server. */
export const sessionHold = z.strictObject({
  session,
  epoch: sequence,
  holder: z.strictObject({ hub: z.string(), name: z.string(), since: z.string() }).nullable(),
  /** True on the desk that orders it. */
  isHere: z.boolean(),
  /** How many acts set aside wait for somebody. */
  setAside: sequence,
  /** The oldest first. */
  tails: z.array(missingTail),
})

export const handOverRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holds') }),
  z.strictObject({ kind: z.literal('take'), session }),
  z.strictObject({ kind: z.literal('give-back'), session }),
  /** Names the hold that the administrator saw: another one is not broken. */
  z.strictObject({ kind: z.literal('break'), session, hub: wireIdentifier, epoch: sequence, reason }),
  /** Nobody will give back what the server waits for: it goes on without. */
  z.strictObject({ kind: z.literal('no-more'), session }),
  /** What was set aside of a session, settled or not. */
  z.strictObject({ kind: z.literal('acts'), session }),
  /** Decides these again, in the order of their first decision. */
  z.strictObject({ kind: z.literal('redecide'), session, acts: z.array(z.string()).min(1) }),
  /** Leaves these undone. */
  z.strictObject({ kind: z.literal('set-down'), session, acts: z.array(z.string()).min(1), reason }),
])

/**
 * `done`: it is so, and durable. `later`: given back here, and the server will hear of it when the line is up.
 * `held-elsewhere`: another hub has it. `changed`: the hold is no longer the one that was seen. `not-here`: this host
 * cannot do it (a browser takes nothing in hand). `unknown`: no such session.
 */
export const handOverAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holds'), holds: z.array(sessionHold) }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('later') }),
  z.strictObject({ kind: z.literal('held-elsewhere'), holder: z.string() }),
  z.strictObject({ kind: z.literal('changed') }),
  z.strictObject({ kind: z.literal('not-here') }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('acts'), acts: z.array(setAsideAct) }),
])

/** A desk takes in hand a session of which its copy ends at `after`. */
export const takeRequest = z.strictObject({
  session,
  hub: wireIdentifier,
  name: hubName,
  after: z.strictObject({ length: sequence, hash }),
})

/** `held`: recorded; pull, and decide once the copy says so. `behind`: pull first, then ask again. */
export const takeAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('held'), epoch: sequence }),
  z.strictObject({ kind: z.literal('behind') }),
  z.strictObject({ kind: z.literal('held-elsewhere'), holder: z.string() }),
  z.strictObject({ kind: z.literal('unknown') }),
])

/** Uses up a code that this server gave a seat, for a signature at the desk that holds the session. */
export const spendCodeRequest = z.strictObject({ session, code: z.string().max(64) })
export const spendCodeAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), seat: z.string() }),
  z.strictObject({ kind: z.literal('wrong-code') }),
])

export type MissingTailFact = DeepReadonly<z.output<typeof missingTail>>
export type SessionHold = DeepReadonly<z.output<typeof sessionHold>>
export type HandOverRequest = DeepReadonly<z.output<typeof handOverRequest>>
export type HandOverAnswer = DeepReadonly<z.output<typeof handOverAnswer>>
export type TakeRequest = DeepReadonly<z.output<typeof takeRequest>>
export type TakeAnswer = DeepReadonly<z.output<typeof takeAnswer>>
export type SpendCodeRequest = DeepReadonly<z.output<typeof spendCodeRequest>>
export type SpendCodeAnswer = DeepReadonly<z.output<typeof spendCodeAnswer>>
