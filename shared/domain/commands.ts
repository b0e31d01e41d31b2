import { z } from 'zod'
import type { DeepReadonly } from '../util/deep-readonly.ts'
import { attendanceCommands } from './attendance/commands.ts'
import { ceilingsCommands } from './ceilings/commands.ts'
import { decisionCommands } from './decision/commands.ts'
import { findingCommands } from './finding/commands.ts'
import { occupancyCommands } from './occupancy/commands.ts'
import { offerCommands } from './offer/commands.ts'
import { presidencyCommands } from './presidency/commands.ts'
import { rejectionCommands } from './rejection/commands.ts'
import { sessionCommands } from './session/commands.ts'
import { vacancyCommands } from './vacancy/commands.ts'
import { voteCommands } from './vote/commands.ts'

/** Every command of the contract (section 2): what a person asks. Unknown keys are refused. */
export const command = z.discriminatedUnion('type', [
  ...sessionCommands,
  ...presidencyCommands,
  ...attendanceCommands,
  ...vacancyCommands,
  ...findingCommands,
  ...decisionCommands,
  ...voteCommands,
  ...occupancyCommands,
  ...offerCommands,
  ...rejectionCommands,
  ...ceilingsCommands,
])

export type Command = DeepReadonly<z.output<typeof command>>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
