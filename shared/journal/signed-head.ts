import { canonicalJson } from '../util/canonical-json.ts'
import type { Head, JournalRecord } from './record.ts'
import { headOf } from './seal.ts'

/**
 * What a hub signs of a head. The hash covers the whole journal up to there, its session among it, so that a signature
 * fits no other journal and no shorter one.
 */
export function headText({ length, hash }: Head): string {
  return canonicalJson({ format: 'caleol-head/1', length, hash })
}

/** The text that a record's signature must be of. */
export function signedTextOf(record: JournalRecord): string {
  return headText(headOf(record))
}
