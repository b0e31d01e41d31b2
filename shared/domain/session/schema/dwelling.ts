import { z } from 'zod'
import { civilDate, euros, identifier, shortText } from './primitives.ts'

export const zone = z.enum(['paris', 'idf', 'other'])
export const financing = z.enum(['PLAI', 'PLAI-adapte', 'PLUS', 'PLS'])

/** A dwelling to be attributed, reviewed or attributed in urgency. Amounts are monthly. */
export const dwelling = z.strictObject({
  reference: shortText,
  rplsId: shortText.optional(),
  address: shortText,
  postcode: z.string().regex(/^\d{5}$/),
  commune: shortText,
  inseeCode: z.string().regex(/^(\d{2}|2A|2B)\d{3}$/),
  epci: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  zone,
  qpv: z.boolean(),
  type: z.enum(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']),
  rooms: z.number().int().min(1).max(30),
  area: z.number().positive().max(1000),
  floor: z.number().int().min(-5).max(80).optional(),
  lift: z.boolean().optional(),
  accessible: z.boolean().optional(),
  financing,
  rent: euros,
  annexes: euros.optional(),
  charges: euros,
  energyContribution: euros.optional(),
  utilitiesAllowance: euros.optional(),
  dpe: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G']).optional(),
  availableOn: civilDate.optional(),
})

/** Who has the right to put candidates forward for a dwelling. */
export const reservation = z.strictObject({
  holder: z.enum(['landlord', 'prefecture', 'action-logement', 'local-authority', 'other']),
  id: identifier.optional(),
  label: shortText.optional(),
})
