import type { SeatId } from '../session/types.ts'

/** The six elected their president. Birth dates, if any were needed, are not kept. */
export interface PresidentElected {
  readonly type: 'PresidentElected'
  readonly seat: SeatId
  readonly votes: readonly { readonly seat: SeatId; readonly votes: number }[]
  /** True where an equal share was settled by age. */
  readonly byAge: boolean
}

export type PresidencyEvent = PresidentElected
