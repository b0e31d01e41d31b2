import type { z } from 'zod'
import type { DeepReadonly } from '../../util/deep-readonly.ts'
import type { occupancyNeeds } from './commands.ts'

/** What the commission finds of a tenancy, and the features of a dwelling that would suit (CCH L442-5-2). */
export interface Opinion {
  readonly found: boolean
  readonly needs: DeepReadonly<z.output<typeof occupancyNeeds>>
  readonly adviseOwnership: boolean
}
