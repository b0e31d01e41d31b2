import { commandOf } from '../command-envelope.ts'
import { civilDate, identifier, longText, shortText } from '../session/schema/primitives.ts'

export const rejectionCommands = [
  commandOf('RecordRejectionNotice', { candidate: identifier, receivedOn: civilDate, proof: shortText }),
  commandOf('RecordRejectionAnswer', { candidate: identifier, on: civilDate, text: longText }),
] as const
