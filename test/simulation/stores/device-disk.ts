import type { Position } from '../../../renderer/adapters/replica-position.ts'
import type { ReportedRefusal } from '../../../renderer/app/sitting-context.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { emptyHead, type JournalRecord } from '../../../shared/journal/record.ts'

/** What one author's replica of a session has on a device's disk: all that is left of it after a crash. */
export interface DeviceDisk {
  position: Position
  records: readonly JournalRecord[]
  pending: readonly Command[]
  refusals: readonly ReportedRefusal[]
}

export function emptyDevice(): DeviceDisk {
  const position = { head: emptyHead, rights: '', epoch: 0, isWhole: false }
  return { position, records: [], pending: [], refusals: [] }
}
