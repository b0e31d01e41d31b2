import { expect, test } from 'vitest'
import { hashAll } from '../../../renderer/adapters/web-hashes.ts'
import { sha256Hex } from '../../../shared/util/sha256.ts'

test.each([0, 1, 63, 64, 200])(
  'J186: %i texts have the hashes that the journal knows, in order',
  async (count) => {
    const texts = Array.from({ length: count }, (_, index) => `${'é'.repeat(index)} « ${index} » 🏠`)
    expect(await hashAll(texts)).toEqual(texts.map(sha256Hex))
  },
)
