import { z } from 'zod'

/** A request lives one year (CCH R441-2-7): how long before its end the commission is told, in days. */
export const renewal = z
  .strictObject({ horizonDays: z.number().int().min(0).max(366).default(60) })
  .prefault({})
