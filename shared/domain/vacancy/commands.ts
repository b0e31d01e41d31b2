import { commandOf } from '../command-envelope.ts'
import { identifier, longText } from '../session/schema/primitives.ts'
import { exceptionCode } from '../session/schema/session-file.ts'

export const vacancyCommands = [
  commandOf('StartItem', { item: identifier }),
  commandOf('WithdrawCandidate', { candidate: identifier, reason: longText }),
  commandOf('ReinstateCandidate', { candidate: identifier, reason: longText }),
  commandOf('RecordException', { vacancy: identifier, code: exceptionCode, reason: longText }),
  commandOf('ReopenItem', { item: identifier, reason: longText }),
] as const
