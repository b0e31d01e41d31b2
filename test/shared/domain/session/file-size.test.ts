import { expect, test } from 'vitest'
import { isOverSize } from '../../../../shared/domain/session/file-size.ts'

/** The signs at which UTF-8 takes a byte more (RFC 3629). */
const signs: readonly (readonly [name: string, sign: string, bytes: number])[] = [
  ['a letter', 'a', 1],
  ['the last sign of one byte', '\u007F', 1],
  ['the first of two', '\u0080', 2],
  ['the last of two', '\u07FF', 2],
  ['the first of three', '\u0800', 3],
  ['the last of three', '\uFFFF', 3],
  ['the first of four', '\u{10000}', 4],
  ['a face', '\u{1F600}', 4],
]

test.each(signs)(
  '5.6 a file is over its size by a byte too many: %s counts for its bytes',
  (_name, sign, bytes) => {
    const text = sign + 'a'.repeat(100)
    expect(isOverSize(text, 100 + bytes)).toBe(false)
    expect(isOverSize(text, 99 + bytes)).toBe(true)
  },
)

test.each([
  [0, '', false],
  [0, 'a', true],
  [300, '€'.repeat(100), false],
  [299, '€'.repeat(100), true],
])('%i bytes hold « %s » or not: over it is %s', (limit, text, expected) => {
  expect(isOverSize(text, limit)).toBe(expected)
})
