import type { ItemId } from '../session/types.ts'
import type { Opinion } from './types.ts'

export interface OpinionGiven {
  readonly type: 'OpinionGiven'
  readonly item: ItemId
  readonly opinion: Opinion
}

export type OccupancyEvent = OpinionGiven
