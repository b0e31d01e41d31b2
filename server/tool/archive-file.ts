import { z } from 'zod'
import type { Head, JournalRecord } from '../../shared/journal/record.ts'
import { wireRecord } from '../../shared/sync/messages.ts'

export const archiveFormat = 'caleol-archive/1'

const archiveHeader = z.strictObject({
  format: z.literal(archiveFormat),
  session: z.string(),
  head: z.strictObject({ length: z.number().int().min(0), hash: z.string() }),
})

/** An archive as read: its records, and the head that it declares. */
export type ArchiveRead =
  | {
      readonly kind: 'archive'
      readonly session: string
      readonly head: Head
      readonly records: readonly JournalRecord[]
    }
  | { readonly kind: 'defective'; readonly firstBroken: number }

/** One JSON text a line: a header, then every record of the journal in order (see docs/journal.md). */
export function writeArchive(session: string, head: Head, records: readonly JournalRecord[]): string {
  const lines = [{ format: archiveFormat, session, head }, ...records]
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** `firstBroken` is the position of the first record that cannot be read; 0 for the header. */
export function readArchive(text: string): ArchiveRead {
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const header = archiveHeader.safeParse(jsonOf(first))
  if (!header.success) return { kind: 'defective', firstBroken: 0 }
  const records: JournalRecord[] = []
  for (const line of lines) {
    const record = wireRecord.safeParse(jsonOf(line))
    if (!record.success) return { kind: 'defective', firstBroken: records.length + 1 }
    records.push(record.data)
  }
  return { kind: 'archive', session: header.data.session, head: header.data.head, records }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
