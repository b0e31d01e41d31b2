import type { z } from 'zod'
import type { DeepReadonly } from '../../util/deep-readonly.ts'
import type { decision, decisionKind } from './commands.ts'

export type Decision = DeepReadonly<z.output<typeof decision>>
export type DecisionKind = z.output<typeof decisionKind>
