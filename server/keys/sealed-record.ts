import type { JournalRecord } from '../../shared/journal/record.ts'
import type { Sealer } from './sealer.ts'

/** What ties a sealed record to its place: it opens there alone. */
export function recordPlace(session: string, seq: number): string {
  return `${session}/${seq}`
}

/** A record as a database keeps it. */
export function sealedRecord(sealer: Sealer, session: string, record: JournalRecord): string {
  return sealer.seal(JSON.stringify(record), recordPlace(session, record.envelope.seq))
}
