import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Hex, sha256HexOfBytes } from '../../../shared/util/sha256.ts'

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of the published vector that starts %.8s', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash)
  })

  test('of a text is that of its UTF-8 bytes, as another library computes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const expected = createHash('sha256').update(text, 'utf8').digest('hex')
        return sha256Hex(text) === expected && sha256HexOfBytes(new TextEncoder().encode(text)) === expected
      }),
    )
  })

  test('of any bytes, as another library computes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        return sha256HexOfBytes(bytes) === createHash('sha256').update(bytes).digest('hex')
      }),
    )
  })
})
