import { z } from 'zod'
import { householdIncome, householdPerson } from './household.ts'
import { personName } from './person.ts'
import { civilDate, euros, identifier, optionalLongText, optionalText, shortText } from './primitives.ts'

const applicant = personName.extend({ birthDate: civilDate })

const priority = z.strictObject({
  dalo: z.boolean(),
  daloDesignatedByPrefect: z.boolean(),
  categories: z.array(shortText),
  publicAgent: z.boolean(),
})

const refusal = z.strictObject({ on: civilDate, justified: z.boolean() })

/** One request presented for one dwelling. */
export const candidate = z
  .strictObject({
    id: identifier,
    /** What the room calls the candidate by, on paper and on the screen. */
    letter: z.string().trim().min(1).max(8),
    /** Required as a key; an empty one is imported and is then an error check (contract 5.3). */
    registrationNumber: z.string().trim().max(64),
    registeredOn: civilDate,
    renewedUntil: civilDate,
    applicants: z.array(applicant).min(1).max(12),
    address: optionalText,
    persons: z.array(householdPerson).min(1).max(50),
    income: householdIncome,
    housingBenefit: euros.optional(),
    currentHousing: optionalText,
    criteria: z.array(shortText),
    priority: priority.optional(),
    transfer: z.boolean().optional(),
    refusals: z.array(refusal).optional(),
    proposedBy: optionalText,
    proposedRank: z.number().int().min(1).max(999).optional(),
    missingDocuments: z.array(shortText).optional(),
    note: optionalLongText,
    protected: z.boolean().optional(),
  })
  .meta({ id: 'candidate', description: 'Candidature' })
