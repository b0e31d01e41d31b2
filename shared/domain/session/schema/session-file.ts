import { z } from 'zod'
import { candidate } from './candidate.ts'
import { commission, organisation } from './commission.ts'
import { dwelling, reservation } from './dwelling.ts'
import { householdIncome, householdPerson } from './household.ts'
import { personName } from './person.ts'
import {
  civilDate,
  clockTime,
  gridIdentifier,
  identifier,
  instant,
  longText,
  shortText,
} from './primitives.ts'

/** The sitting itself: when, where, how it meets and how its files are shown. */
export const sitting = z.strictObject({
  id: identifier,
  number: shortText,
  date: civilDate,
  time: clockTime,
  place: shortText,
  form: z.enum(['in-person', 'video', 'written']),
  reviewMode: z.enum(['paper', 'projection', 'tablet']),
  window: z.strictObject({ opensAt: instant, closesAt: instant }).optional(),
})

export const exceptionCode = z.enum(['insufficient-candidates', 'dalo-designated', 'plai-adapted'])

/** Why fewer than three requests are examined (CCH R441-3, first paragraph: these three cases only). */
export const candidatesException = z.strictObject({ code: exceptionCode, reason: longText })

export const vacancy = z
  .strictObject({
    id: identifier,
    order: z.number().int().min(1).max(9999),
    dwelling,
    reservation,
    candidates: z.array(candidate).min(1).max(200),
    exception: candidatesException.optional(),
  })
  .meta({ id: 'vacancy', description: 'Logement à attribuer et ses candidatures' })

/** An allocation decided between sittings, to be put to the vote of the next one. */
export const urgentAllocation = z
  .strictObject({
    id: identifier,
    decidedOn: civilDate,
    decidedBy: shortText,
    facts: longText,
    dwelling,
    candidate,
  })
  .meta({ id: 'urgentAllocation', description: 'Attribution prononcée en urgence' })

/** A tenancy examined every three years (CCH L442-5-2); the five situations of the law. */
export const occupancyReview = z
  .strictObject({
    id: identifier,
    tenant: personName,
    leaseSignedOn: civilDate,
    dwelling,
    persons: z.array(householdPerson).min(1).max(50),
    income: householdIncome,
    situation: z.enum(['over-occupied', 'under-occupied', 'adapted-vacated', 'disability', 'over-ceiling']),
  })
  .meta({ id: 'occupancyReview', description: 'Examen de l’occupation' })

/**
 * The shape of the session file `caleol-session/1` (contract section 1). Reading it turns euros into cents. Rules that
 * bind two places of the file live in `cross-checks/`, so that they are judged even where the shape is wrong elsewhere.
 */
export const sessionFile = z.strictObject({
  format: z.literal('caleol-session/1'),
  organisation,
  commission,
  session: sitting,
  scoringGrid: gridIdentifier.nullable().optional(),
  ceilings: shortText,
  vacancies: z.array(vacancy).max(2000),
  urgentAllocations: z.array(urgentAllocation).max(500).optional(),
  occupancyReviews: z.array(occupancyReview).max(2000).optional(),
})
