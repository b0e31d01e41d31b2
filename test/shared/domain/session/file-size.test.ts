import { expect, test } from 'vitest'
import { isOverSize } from '../../../../shared/domain/session/file-size.ts'

const limit = 20_000_000

/** One sign, the bytes that UTF-8 stores it in (RFC 3629), and the last sign of that length and the first of the next. */
test.each([
  ['a space', ' ', 1],
  ['the last sign of one byte', '\u007F', 1],
  ['the first of two', '\u0080', 2],
  ['the last of two', '\u07FF', 2],
  ['the first of three', '\u0800', 3],
  ['the last of three', '\uFFFF', 3],
  ['a sign of four', '\u{1F600}', 4],
])(
  '5.6 a file of 20 MB is not over its size, a byte more is: %s counts for its bytes',
  (_name, sign, bytes) => {
    const whole = sign.repeat(Math.floor(limit / bytes)) + ' '.repeat(limit % bytes)
    expect(isOverSize(whole)).toBe(false)
    expect(isOverSize(`${whole} `)).toBe(true)
  },
)

test('5.6 a short text is judged without counting its bytes', () => {
  expect(isOverSize('')).toBe(false)
  expect(isOverSize('€'.repeat(Math.floor(limit / 3)))).toBe(false)
})
