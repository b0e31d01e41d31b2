import type { JournalRecord } from '../journal/record.ts'

/** Whoever pulls a journal: the secretary's desk, which may hold everything, or a seat. */
export type Reader =
  | { readonly kind: 'secretary' }
  | { readonly kind: 'seat'; readonly seat: string; readonly items: readonly string[] }

/**
 * A reader's rights as text. A replica sends back the text it was filled under: when it differs, what the replica
 * holds is no longer what the reader may hold, and it is reset.
 */
export function rightsOf(reader: Reader): string {
  return reader.kind === 'secretary' ? '*' : `${reader.seat}:${reader.items.join(',')}`
}

/** The record as that reader may hold it: with its content, or with the envelope alone. */
export function maskedFor(reader: Reader, record: JournalRecord): JournalRecord {
  return mayHold(reader, record) ? record : { ...record, payload: null }
}

function mayHold(reader: Reader, { envelope: { scope } }: JournalRecord): boolean {
  if (reader.kind === 'secretary') return true
  return scope.audience === 'everyone' && (scope.item === null || reader.items.includes(scope.item))
}
