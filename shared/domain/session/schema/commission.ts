import { z } from 'zod'
import { isEuroAmount } from '../../money.ts'
import { personName, seatHolder } from './person.ts'
import { civilDate, identifier, optionalText, ruled, share, shortText } from './primitives.ts'

/** The règlement intérieur (CCH R441-9 IV), frozen with the session. */
export const commissionRules = z
  .strictObject({
    version: civilDate,
    quorum: z.strictObject({
      base: z.enum(['landlord', 'deliberative']),
      minimum: z.number().int().min(0).max(100),
      countsProxies: z.boolean(),
      countsRemote: z.boolean(),
    }),
    proxiesPerMember: z.number().int().min(0).max(20),
    tieBreak: z.array(z.enum(['mayor', 'president'])).max(2),
    minimumCandidates: z.number().int().min(1).max(20),
    offerDelayDays: z.number().int().min(10).max(365),
    remoteMinimumShare: share,
    effortRateAlert: share,
    /** Euros a day and a consumption unit. */
    dailyRemainderAlert: z.number().min(0).max(1000).refine(isEuroAmount, ruled('bad-amount')),
  })
  .meta({ id: 'commissionRules', description: 'Règlement intérieur' })

const seatScope = z.strictObject({
  communes: z.array(shortText).optional(),
  epcis: z.array(shortText).optional(),
  reservataires: z.array(shortText).optional(),
  dwellings: z.array(shortText).optional(),
})

export const college = z
  .enum([
    'landlord',
    'mayor',
    'state',
    'epci',
    'mandate',
    'reservataire',
    'insertion',
    'ccas',
    'district-mayor',
  ])
  .meta({ id: 'college' })

/** A seat of the commission: rights belong to the seat, a person holds it (CCH L441-2, R441-9). */
export const seat = z
  .strictObject({
    id: identifier.refine((id) => id !== 'secretary', ruled('reserved-identifier')),
    college,
    voice: z.enum(['deliberative', 'consultative']),
    holder: seatHolder,
    function: optionalText,
    isPresident: z.boolean().optional(),
    tenantsRepresentative: z.boolean().optional(),
    scope: seatScope.optional(),
    substituteOf: identifier.optional(),
  })
  .meta({ id: 'seat', description: 'Siège de la commission' })

export const commission = z.strictObject({
  id: identifier,
  name: shortText,
  rules: commissionRules,
  seats: z.array(seat).min(1).max(200),
})

const contact = z.strictObject({ telephone: optionalText, email: optionalText })

/** Which public holidays end a delay: the eleven national ones, and those of a territory (contract 5.28). */
const holidays = z
  .string()
  .refine((text) => /^(national|alsace-moselle|overseas-[a-z-]{1,40})$/.test(text), ruled('unknown-holidays'))
  .meta({ pattern: '^(national|alsace-moselle|overseas-[a-z-]{1,40})$' })

export const organisation = z.strictObject({
  id: identifier,
  name: shortText,
  address: optionalText,
  contact: z.union([optionalText, contact]).optional(),
  signatory: personName.extend({ function: shortText }).optional(),
  court: optionalText,
  mediation: optionalText,
  holidays: holidays.optional(),
})
