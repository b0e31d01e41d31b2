import { commandOf } from '../command-envelope.ts'
import { civilDate, identifier, longText, shortText } from './schema/primitives.ts'

export const sessionCommands = [
  commandOf('SendAgenda', { on: civilDate }),
  commandOf('OpenSession', { secretary: shortText, chair: identifier }),
  commandOf('SuspendSession', {}),
  commandOf('ResumeSession', {}),
  commandOf('CloseSession', {}),
  commandOf('SignMinutes', { seat: identifier }),
  commandOf('RectifyMinutes', { reason: longText, text: longText, item: identifier.optional() }),
] as const
