import type { ItemId } from '../session/types.ts'
import type { FindingKey } from './types.ts'

export interface FindingAccepted extends FindingKey {
  readonly type: 'FindingAccepted'
  readonly item: ItemId
  readonly reason: string
}
export interface AcceptanceWithdrawn extends FindingKey {
  readonly type: 'AcceptanceWithdrawn'
  readonly item: ItemId
}

export type FindingEvent = FindingAccepted | AcceptanceWithdrawn
