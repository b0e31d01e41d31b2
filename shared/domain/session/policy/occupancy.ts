import { z } from 'zod'
import { inseeCode } from '../schema/primitives.ts'

const communes = z.array(inseeCode).nullable().default(null)

/** Where the examination of the occupation bites, by INSEE code; null where the organisation has not said. */
export const occupancy = z
  .strictObject({
    /** The communes where the examination every three years is due (CCH L442-5-2). */
    tenseCommunes: communes,
    /** The communes where three refused offers end the right to stay of an under-occupying tenant (CCH L442-3-1). */
    threeOffersCommunes: communes,
  })
  .prefault({})
