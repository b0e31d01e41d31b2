import { applyRecorded } from '../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { headAfter } from '../../shared/journal/continuity.ts'
import { foldRecords } from '../../shared/journal/fold.ts'
import { emptyHead, type Head, type JournalRecord } from '../../shared/journal/record.ts'

/** What a replica's records fold to, and how far they were folded. */
export interface ConfirmedFold {
  readonly epoch: number
  readonly head: Head
  readonly state: SessionState | null
}

export function emptyFold(epoch: number): ConfirmedFold {
  return { epoch, head: emptyHead, state: null }
}

/** Folds the records that stand behind the fold's head. */
export function foldFurther(fold: ConfirmedFold, records: readonly JournalRecord[]): ConfirmedFold {
  if (records.length === 0) return fold
  const state = foldRecords(applyRecorded, fold.state, records)
  return { epoch: fold.epoch, head: headAfter(fold.head, records), state }
}
