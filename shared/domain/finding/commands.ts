import { z } from 'zod'
import type { CheckCode } from '../checks.ts'
import { commandOf } from '../command-envelope.ts'
import { identifier, longText } from '../session/schema/primitives.ts'
import { isCheckCode } from './rules.ts'

const finding = {
  item: identifier,
  check: z.custom<CheckCode>((code) => typeof code === 'string' && isCheckCode(code)),
  candidate: identifier.optional(),
}

export const findingCommands = [
  commandOf('AcceptFinding', { ...finding, reason: longText }),
  commandOf('WithdrawAcceptance', finding),
] as const
