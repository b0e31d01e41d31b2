import { z } from 'zod'
import { commandOf } from '../command-envelope.ts'
import { civilDate, identifier, shortText } from '../session/schema/primitives.ts'

/** CCH R441-3: a and b are `allocated`, c is `conditional`, d is `not-allocated`, e is `inadmissible`. */
export const decisionKind = z.enum(['allocated', 'conditional', 'not-allocated', 'inadmissible'])

/** One decision on one candidate. What each kind asks or forbids is judged by `decide`, with its own refusal. */
export const decision = z.strictObject({
  candidate: identifier,
  kind: decisionKind,
  rank: z.number().int().optional(),
  document: shortText.optional(),
  deadline: civilDate.optional(),
  motive: shortText.optional(),
  statement: z.string().trim().max(2000).optional(),
})

export const decisionCommands = [
  commandOf('ProposeDecisions', { vacancy: identifier, decisions: z.array(decision).max(200) }),
] as const
