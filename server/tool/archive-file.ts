import { z } from 'zod'
import type { Head, JournalRecord } from '../../shared/journal/record.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import { type JournalCheck, verifyJournal } from '../host/verify-journal.ts'

export const archiveFormat = 'caleol-archive/1'

const archiveHeader = z.strictObject({
  format: z.literal(archiveFormat),
  session: z.string(),
  head: z.strictObject({ length: z.number().int().min(0), hash: z.string() }),
})

/** One JSON text a line: a header, then every record of the journal in order (see docs/journal.md). */
export function writeArchive(session: string, head: Head, records: readonly JournalRecord[]): string {
  const lines = [{ format: archiveFormat, session, head }, ...records]
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** Verifies an archive without the application's data. `firstBroken` is 0 where the header does not hold. */
export function verifyArchive(text: string): JournalCheck {
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const header = archiveHeader.safeParse(parsedJson(first))
  if (!header.success) return { valid: false, length: lines.length, hash: null, firstBroken: 0 }
  const records = lines.map(parsedJson)
  const check = verifyJournal(records, header.data.head)
  return !check.valid || sessionOf(records[0]) === header.data.session
    ? check
    : { ...check, valid: false, firstBroken: 0 }
}

const firstRecord = z.object({ payload: z.object({ session: z.object({ id: z.string() }) }) })

/** The session that a journal's first record imports. */
function sessionOf(record: unknown): string | null {
  const read = firstRecord.safeParse(record)
  return read.success ? read.data.payload.session.id : null
}
