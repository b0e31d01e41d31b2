import { z } from 'zod'
import { type Instant, isCivilDate } from '../../calendar.ts'
import { centsOfEuros, isEuroAmount } from '../../money.ts'

/**
 * The codes that a custom rule carries, so that a defect keeps one stable code whatever the library's own words.
 * `shared/domain/session/defects.ts` turns each into a French sentence.
 */
export type RuleCode =
  | 'bad-identifier'
  | 'bad-date'
  | 'bad-instant'
  | 'bad-amount'
  | 'negative-amount'
  | 'bad-time'
  | 'reserved-identifier'
  | 'missing-birth-date'
  | 'missing-window'
  | 'window-order'
  | 'missing-registration-key'

const rule = (code: RuleCode) => ({ params: { code } })

/** 1 to 64 characters `[A-Za-z0-9._-]`. */
export const identifier = z
  .string()
  .refine((text) => /^[A-Za-z0-9._-]{1,64}$/.test(text), rule('bad-identifier'))

/** A grid's identifier may hold `/` (contract 5.1). */
export const gridIdentifier = z
  .string()
  .refine((text) => /^[A-Za-z0-9._/-]{1,64}$/.test(text), rule('bad-identifier'))

export const civilDate = z.string().refine(isCivilDate, rule('bad-date'))

/** True for an ISO 8601 instant with a zone whose calendar date exists. */
export function isInstant(text: string): text is Instant {
  const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
  const day = shape.exec(text)?.[1]
  return day !== undefined && isCivilDate(day) && !Number.isNaN(Date.parse(text))
}

export const instant = z.string().refine(isInstant, rule('bad-instant'))

export const clockTime = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), rule('bad-time'))

/** An amount in euros with at most two decimals, read into integer cents; below 0 only where it is said. */
export const signedEuros = z.number().refine(isEuroAmount, rule('bad-amount')).transform(centsOfEuros)

export const euros = z
  .number()
  .refine(isEuroAmount, rule('bad-amount'))
  .refine((amount) => amount >= 0, rule('negative-amount'))
  .transform(centsOfEuros)

export const shortText = z.string().trim().min(1).max(200)
export const longText = z.string().trim().min(1).max(2000)
export const ruled = rule
