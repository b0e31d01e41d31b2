import { z } from 'zod'
import { commandOf } from '../command-envelope.ts'
import { civilDate, identifier } from '../session/schema/primitives.ts'

const share = z.strictObject({
  seat: identifier,
  votes: z.number().int().min(0).max(100),
  /** Asked only to settle an equal share; it is judged and never kept. */
  bornOn: civilDate.optional(),
})

/** Each member is named once. */
const electPresident = commandOf('ElectPresident', { votes: z.array(share).min(1).max(100) }).refine(
  ({ votes }) => new Set(votes.map(({ seat }) => seat)).size === votes.length,
  { path: ['votes'] },
)

export const presidencyCommands = [electPresident] as const
