import { z } from 'zod'
import { type Instant, isCivilDate } from '../../calendar.ts'
import { centsOfEuros, isEuroAmount } from '../../money.ts'
import type { DefectCode } from '../defects.ts'

/** Gives a custom rule the stable code of its defect, whatever the library's own words. */
export const ruled = (code: DefectCode) => ({ params: { code } })

const patterned = (id: string, pattern: RegExp, code: DefectCode, description: string) =>
  z
    .string()
    .refine((text) => pattern.test(text), ruled(code))
    .meta({ id, pattern: pattern.source, description })

/** 1 to 64 characters `[A-Za-z0-9._-]`. */
export const identifier = patterned('identifier', /^[A-Za-z0-9._-]{1,64}$/, 'bad-identifier', 'Identifiant')

/** A grid's identifier may hold `/` (contract 5.1). */
export const gridIdentifier = patterned(
  'gridIdentifier',
  /^[A-Za-z0-9._/-]{1,64}$/,
  'bad-identifier',
  'Identifiant d’un barème de cotation',
)

export const civilDate = z
  .string()
  .refine(isCivilDate, ruled('bad-date'))
  .meta({ id: 'civilDate', format: 'date', description: 'Date AAAA-MM-JJ' })

/** True for an ISO 8601 instant with a zone whose calendar date exists. */
export function isInstant(text: string): text is Instant {
  const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
  const day = shape.exec(text)?.[1]
  return day !== undefined && isCivilDate(day) && !Number.isNaN(Date.parse(text))
}

export const instant = z
  .string()
  .refine(isInstant, ruled('bad-instant'))
  .meta({ id: 'instant', format: 'date-time', description: 'Instant ISO 8601 avec son fuseau' })

export const clockTime = patterned('clockTime', /^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time', 'Heure HH:MM')
export const postcode = patterned('postcode', /^\d{5}$/, 'bad-postcode', 'Code postal')
export const inseeCode = patterned(
  'inseeCode',
  /^(\d{2}|2A|2B)\d{3}$/,
  'bad-insee-code',
  'Code INSEE de la commune',
)
export const siren = patterned('siren', /^\d{9}$/, 'bad-siren', 'Numéro SIREN')

/** Sums of a household's amounts stay exact in cents well beyond this. */
const amountLimit = 100_000_000

/** An amount in euros with at most two decimals, read into integer cents; below 0 only where it is said. */
export const signedEuros = z
  .number()
  .refine(isEuroAmount, ruled('bad-amount'))
  .refine((amount) => Math.abs(amount) < amountLimit, ruled('amount-too-large'))
  .meta({ id: 'signedEuros', description: 'Euros, deux décimales au plus' })
  .transform(centsOfEuros)

export const euros = z
  .number()
  .refine(isEuroAmount, ruled('bad-amount'))
  .refine((amount) => amount >= 0, ruled('negative-amount'))
  .refine((amount) => amount < amountLimit, ruled('amount-too-large'))
  .meta({ id: 'euros', minimum: 0, description: 'Euros, deux décimales au plus' })
  .transform(centsOfEuros)

/** A part of a whole, 0 to 1. Nine decimals at most: it is computed with as an exact fraction. */
export const share = z
  .number()
  .refine((part) => part >= 0 && part <= 1 && /^\d(\.\d{1,9})?$/.test(String(part)), ruled('bad-share'))
  .meta({ id: 'share', minimum: 0, maximum: 1, description: 'Part, de 0 à 1' })

export const shortText = z.string().trim().min(1).max(500).meta({ id: 'shortText' })
export const longText = z.string().trim().min(1).max(2000).meta({ id: 'longText' })

/** A text that may be left out; an empty one reads as left out. */
export const optionalText = optional('optionalText', 500)
export const optionalLongText = optional('optionalLongText', 2000)

function optional(id: string, maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .meta({ id })
    .transform((text) => (text === '' ? undefined : text))
    .optional()
}
