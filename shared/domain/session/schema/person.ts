import { z } from 'zod'
import { identifier, shortText } from './primitives.ts'

/** How a person is named on documents: `Mme Camille LE GALL`. */
export const personName = z
  .strictObject({
    title: z.enum(['M.', 'Mme']),
    lastName: shortText,
    firstName: shortText,
  })
  .meta({ id: 'personName' })

/** The holder of a seat; `person` is one id where one person holds two seats. */
export const seatHolder = personName.extend({ person: identifier.optional() })
