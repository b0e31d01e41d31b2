import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { headOf, payloadHashOf, seal } from '../../../shared/journal/seal.ts'
import { verifyChain } from '../../../shared/journal/verify.ts'
import { canonicalJson } from '../../../shared/util/canonical-json.ts'
import { sha256Hex } from '../../../shared/util/sha256.ts'

/** The vectors are read from the page that others write verifiers from, so that it never lies. */
const page = readFileSync(new URL('../../../docs/journal.md', import.meta.url), 'utf8')

function blocks(language: string): readonly (readonly string[])[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``, 'g'))].map(
    ([, text = '']) => text.split('\n'),
  )
}

const records = (blocks('ndjson')[0] ?? []).map((line) => JSON.parse(line) as JournalRecord)
const [first, second] = records

describe('the vectors of docs/journal.md', () => {
  test('are two canonical texts with their hashes and two records', () => {
    expect(blocks('text')).toHaveLength(2)
    expect(records).toHaveLength(2)
  })

  test.each(blocks('text'))('%s hashes to %s', (text, hash) => {
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(sha256Hex(text)).toBe(hash)
  })

  test('are those of the first record', () => {
    expect(blocks('text').map(([, hash]) => hash)).toEqual([
      first?.envelope.payloadHash,
      first?.envelope.hash,
    ])
  })

  test('are a whole chain', () => {
    expect(verifyChain(records)).toEqual({ kind: 'whole', head: { length: 2, hash: second?.envelope.hash } })
  })

  test('are what sealing gives, key for key', () => {
    if (first === undefined || second === undefined) throw new Error('the page holds two records')
    expect(sealedAgain(first, emptyHead)).toEqual(first)
    expect(sealedAgain(second, headOf(first))).toEqual(second)
  })

  test('J5: two payloads that differ by their salt alone have hashes that tell nothing', () => {
    const payload = { choice: 'for', salt: 'a'.repeat(32) }
    expect(payloadHashOf({ ...payload, salt: 'b'.repeat(32) })).not.toBe(payloadHashOf(payload))
  })
})

function sealedAgain({ envelope, payload }: JournalRecord, after: typeof emptyHead): JournalRecord {
  if (payload === null) throw new Error('the vectors hold their payloads')
  const { seq: _seq, payloadHash: _payloadHash, prev: _prev, hash: _hash, ...known } = envelope
  return seal({ ...known, payload }, after)
}
