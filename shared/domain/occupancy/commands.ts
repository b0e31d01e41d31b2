import { z } from 'zod'
import { commandOf } from '../command-envelope.ts'
import { identifier, shortText } from '../session/schema/primitives.ts'

/** The features of a dwelling that would suit the tenant (CCH L442-5-2). */
export const occupancyNeeds = z.strictObject({
  type: shortText.optional(),
  area: z.union([z.number().positive(), shortText]).optional(),
  floor: z.union([z.number().int(), shortText]).optional(),
  accessible: z.boolean().optional(),
  sector: shortText.optional(),
})

export const occupancyCommands = [
  commandOf('GiveOpinion', {
    item: identifier,
    found: z.boolean(),
    needs: occupancyNeeds,
    adviseOwnership: z.boolean().optional(),
  }),
] as const
