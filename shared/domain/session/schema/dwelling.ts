import { z } from 'zod'
import {
  civilDate,
  euros,
  identifier,
  inseeCode,
  optionalText,
  postcode,
  ruled,
  shortText,
  siren,
} from './primitives.ts'

export const zone = z
  .enum(['paris', 'idf', 'other'])
  .meta({ id: 'zone', description: 'Zone des plafonds de ressources' })
export const financing = z
  .enum(['PLAI', 'PLAI-adapte', 'PLUS', 'PLS'])
  .meta({ id: 'financing', description: 'Financement' })

/** A dwelling to be attributed, reviewed or attributed in urgency. Amounts are monthly. */
export const dwelling = z
  .strictObject({
    reference: shortText,
    rplsId: optionalText,
    address: shortText,
    postcode,
    commune: shortText,
    inseeCode,
    epci: siren.optional(),
    zone,
    qpv: z.boolean(),
    type: z.enum(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']),
    rooms: z.number().int().min(1).max(50),
    /** Square metres. */
    area: z
      .number()
      .refine((squareMetres) => squareMetres > 0, ruled('bad-area'))
      .max(10_000)
      .meta({ exclusiveMinimum: 0 }),
    floor: z.number().int().min(-20).max(200).optional(),
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
  .meta({ id: 'dwelling', description: 'Logement ; montants par mois' })

/** Who has the right to put candidates forward for a dwelling. */
export const reservation = z
  .strictObject({
    holder: z.enum(['landlord', 'prefecture', 'action-logement', 'local-authority', 'other']),
    id: identifier.optional(),
    label: optionalText,
  })
  .meta({ id: 'reservation', description: 'Réservataire' })
