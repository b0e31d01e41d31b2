import type { CivilDate } from '../calendar.ts'
import type { CandidateId } from '../session/types.ts'

/** What a household answered to the notice of its rejection. */
export interface RejectionAnswer {
  readonly on: CivilDate
  readonly text: string
}

/** A decision d or e that its household was notified of (CCH L441-2-2). */
export interface RejectionNotice {
  readonly candidate: CandidateId
  readonly receivedOn: CivilDate
  readonly proof: string
  /** Of an inadmissible request alone: the day it is struck off the register, unless it is reconsidered. */
  readonly radiationOn?: CivilDate
  /** In the order received; empty where the content is withheld. */
  readonly answers: readonly RejectionAnswer[]
}
