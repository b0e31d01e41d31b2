import type { History } from '../history.ts'
import type { Seams } from '../seams.ts'
import type { Scheduler } from '../world/scheduler.ts'

/** What every node of a world is given. */
export interface NodeParts {
  readonly scheduler: Scheduler
  readonly history: History
  readonly seams: Seams
}
