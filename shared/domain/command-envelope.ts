import { z } from 'zod'
import { identifier, instant } from './session/schema/primitives.ts'

/**
 * The envelope and fields of one command type. `id` is applied once, however often it is sent; `at` is what the
 * sender's clock says; `by` is a seat or "secretary", and the hub puts the authenticated author in its place.
 */
export function commandOf<Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({
    id: z.string().min(1).max(128),
    type: z.literal(type),
    at: instant,
    by: identifier,
    ...fields,
  })
}
