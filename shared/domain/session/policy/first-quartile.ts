import { z } from 'zod'
import { euros, optionalText, siren } from '../schema/primitives.ts'

/**
 * The first quartile of applicants' income (CCH L441-1): one threshold per EPCI and year, set by an arrêté, euros a
 * year and a consumption unit, read into cents. None is delivered: a threshold that is not here is unknown, and shown
 * as such.
 */
export const firstQuartile = z
  .array(
    z.strictObject({
      epci: siren,
      year: z.number().int().min(1900).max(8999),
      annualThresholdPerUnit: euros,
      /** The arrêté, for people. */
      source: optionalText,
    }),
  )
  .default([])
