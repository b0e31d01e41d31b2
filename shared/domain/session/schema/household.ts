import { z } from 'zod'
import { civilDate, euros, shortText, signedEuros } from './primitives.ts'

/** Somebody who will live in the dwelling. Only an expected child has no birth date yet (contract 5.4). */
export const householdPerson = z
  .strictObject({
    role: z.enum(['applicant', 'co-applicant', 'child', 'dependant', 'other', 'expected']),
    birthDate: civilDate.optional(),
    disabled: z.boolean().optional(),
    sharedCustody: z.boolean().optional(),
  })
  .meta({ id: 'householdPerson', description: 'Personne qui vivra dans le logement' })

const taxIncome = z.strictObject({ year: z.number().int().min(1900).max(2100), amount: signedEuros })

/** Taxable income of the reference year (RFR N-2), of the year before where known, and monthly resources by kind. */
export const householdIncome = z
  .strictObject({
    referenceTaxIncome: taxIncome,
    previousYear: taxIncome.optional(),
    monthly: z.array(z.strictObject({ kind: shortText, amount: euros })).max(50),
  })
  .meta({ id: 'householdIncome', description: 'Ressources du ménage' })
