import { z } from 'zod'

/** No text sets how soon a decision is notified: after how many days without a notice the secretary is told. */
export const notice = z.strictObject({ alertDays: z.number().int().min(0).max(366).default(21) }).prefault({})
