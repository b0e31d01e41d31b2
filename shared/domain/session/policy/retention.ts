import { z } from 'zod'

/**
 * How long a landlord keeps a sitting's contents, in months from the signature of its minutes; null: nobody said. The text
 * of reference is its own register of processing (GDPR art. 5.1.e and 30); after that it is told, and erases by an order.
 */
export const retention = z
  .strictObject({ sessionMonths: z.number().int().min(1).max(600).nullable().default(null) })
  .prefault({})
