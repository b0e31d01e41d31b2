import type { JournalRecord } from '../../shared/journal/record.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'

const envelopeKeys = 12
const recordKeys: ReadonlySet<string> = new Set(['envelope', 'payload', 'signature'])

/**
 * A record out of a text that the sealer has opened: its tag vouches that a store wrote it in that place, and the chain of
 * hashes for what it says. What is looked at here is that nothing lacks and nothing was added, for every pull of a whole
 * journal passes by. Null for anything else.
 */
export function storedRecord(text: string): JournalRecord | null {
  const found = parsedJson(text)
  if (!isObject(found) || !Object.keys(found).every((key) => recordKeys.has(key))) return null
  const { envelope, payload } = found
  if (!isObject(envelope) || Object.keys(envelope).length !== envelopeKeys) return null
  if (typeof envelope.id !== 'string' || !isContent(payload)) return null
  return found as unknown as JournalRecord
}

function isContent(payload: unknown): boolean {
  return payload === null || (isObject(payload) && typeof payload.salt === 'string')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
