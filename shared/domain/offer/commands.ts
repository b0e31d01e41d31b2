import { z } from 'zod'
import { commandOf } from '../command-envelope.ts'
import { civilDate, identifier, longText, shortText } from '../session/schema/primitives.ts'

export const offerCommands = [
  commandOf('RecordNotification', { candidate: identifier, receivedOn: civilDate, proof: shortText }),
  commandOf('RecordAnswer', {
    candidate: identifier,
    on: civilDate,
    answer: z.enum(['accepted', 'refused']),
    justified: z.boolean().optional(),
    motive: longText.optional(),
  }),
  commandOf('RecordSilence', { candidate: identifier, on: civilDate }),
  commandOf('RecordDocument', { candidate: identifier, on: civilDate, conditionsMet: z.boolean() }),
  commandOf('QualifyRefusal', {
    candidate: identifier,
    justified: z.boolean(),
    decidedBy: z.enum(['organisation', 'reservataire']),
    consultedOn: civilDate,
    consulted: z.array(identifier).max(200),
    reason: longText,
  }),
  commandOf('RecordLease', { candidate: identifier, signedOn: civilDate }),
] as const
