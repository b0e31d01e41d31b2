import { describe, expect, test } from 'vitest'
import {
  euros,
  isInstant,
  share,
  signedEuros,
} from '../../../../../shared/domain/session/schema/primitives.ts'

describe('an instant is a date, an hour and a zone (ISO 8601)', () => {
  test.each([
    ['2026-11-26T14:00:00+01:00', true],
    ['2026-11-26T14:00:00Z', true],
    ['2026-11-26T14:00Z', true],
    ['2026-11-26T14:00:00.1Z', true],
    ['2026-11-26T14:00:00.123456789Z', true],
    ['2026-11-26T23:59:59Z', true],
    ['2026-11-26T20:00:00Z', true],
    ['2026-11-26T24:00:00Z', false],
    ['2026-11-26T29:00:00Z', false],
    ['2026-11-26T14:60:00Z', false],
    ['2026-11-26T14:00:00.Z', false],
    ['2026-11-26T14:00:00.1234567890Z', false],
    ['le 2026-11-26T14:00:00Z', false],
    ['2026-11-26T14:00:00Z ou plus tard', false],
    ['+002026-11-26T14:00:00Z', false],
    ['2026-11-26T14:00:00Z (soir)', false],
    ['2026-11-26T14:00:00', false],
    ['2026-02-30T14:00:00Z', false],
    ['2026-11-26', false],
  ])('%s: %s', (text, expected) => expect(isInstant(text)).toBe(expected))
})

describe('an amount stays under a hundred million euros, so that sums stay exact in cents', () => {
  test.each([
    [99_999_999.99, 9_999_999_999, 9_999_999_999],
    [100_000_000, null, null],
    [-99_999_999.99, null, -9_999_999_999],
    [-100_000_000, null, null],
    [-0.01, null, -1],
    [0, 0, 0],
  ])('%d euros', (amount, positive, signed) => {
    expect(euros.safeParse(amount).data ?? null).toBe(positive)
    expect(signedEuros.safeParse(amount).data ?? null).toBe(signed)
  })
})

test.each([
  [0, true],
  [0.5, true],
  [0.123456789, true],
  [1, true],
  [-0.5, false],
  [1.1, false],
  [10.5, false],
  [0.1234567891, false],
  [1e-10, false],
])('a share is of 0 to 1, with nine decimals at most: %d', (part, expected) => {
  expect(share.safeParse(part).success).toBe(expected)
})
