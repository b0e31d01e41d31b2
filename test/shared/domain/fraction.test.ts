import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareFractions,
  fraction,
  fractionOfDecimal,
  roundHalfUp,
} from '../../../shared/domain/fraction.ts'

const anyFraction = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

describe('a fraction', () => {
  test.each([
    [1, 0],
    [1, -3],
    [0.5, 2],
    [1, 2.5],
    [2 ** 53, 1],
    [1, 2 ** 53],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('%d/%d is refused', (numerator, denominator) => {
    expect(() => fraction(numerator, denominator)).toThrow(RangeError)
  })
})

describe('rounding is half up, towards plus infinity, also below zero (5.9)', () => {
  test.each([
    [1, 2, 0, 1],
    [-1, 2, 0, 0],
    [3, 2, 0, 2],
    [-3, 2, 0, -1],
    [-5, 2, 0, -2],
    [-7, 4, 0, -2],
    [-501, 1000, 0, -1],
    [-499, 1000, 0, 0],
    [1, 3, 4, 0.3333],
    [2, 3, 4, 0.6667],
    [-2, 3, 4, -0.6667],
    [33_335, 100_000, 4, 0.3334],
    [-33_335, 100_000, 4, -0.3333],
    [1005, 1000, 2, 1.01],
    [1, 20_000, 4, 0.0001],
    [-1, 20_000, 4, 0],
    [0, 7, 4, 0],
    [Number.MAX_SAFE_INTEGER, 1, 0, Number.MAX_SAFE_INTEGER],
  ])('%d/%d to %d decimals is %d', (numerator, denominator, decimals, rounded) => {
    expect(roundHalfUp(fraction(numerator, denominator), decimals)).toBe(rounded)
  })

  test('to a whole number: the greatest one that is at most half above', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const rounded = BigInt(roundHalfUp(value, 0))
        const doubled = 2n * BigInt(value.numerator)
        const denominator = BigInt(value.denominator)
        const isAtMostHalfAbove = (2n * rounded - 1n) * denominator <= doubled
        return isAtMostHalfAbove && doubled < (2n * rounded + 1n) * denominator
      }),
    )
  })

  test('to four decimals as to a whole number of ten-thousandths', () => {
    const small = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
    fc.assert(
      fc.property(small, ([numerator, denominator]) => {
        const tenThousandths = roundHalfUp(fraction(numerator * 10_000, denominator), 0)
        return Object.is(roundHalfUp(fraction(numerator, denominator), 4), tenThousandths / 10_000)
      }),
    )
  })

  test('never gives a zero below zero', () => {
    expect(Object.is(roundHalfUp(fraction(-1, 3), 0), 0)).toBe(true)
    expect(Object.is(roundHalfUp(fraction(-1, 1_000_000), 4), 0)).toBe(true)
  })
})

describe('comparing is exact', () => {
  test.each([
    [1, 3, 1, 3, 0],
    [1, 3, 2, 6, 0],
    [33, 100, 1, 3, -1],
    [1, 3, 33, 100, 1],
    [-1, 3, -33, 100, -1],
    [0, 5, 0, 9, 0],
    [9_007_199_254_740_990, 9_007_199_254_740_991, 1, 1, -1],
  ])('%d/%d against %d/%d: %d', (one, two, three, four, order) => {
    expect(compareFractions(fraction(one, two), fraction(three, four))).toBe(order)
  })

  test('swapping the sides swaps the sign', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (left, right) => {
        return compareFractions(left, right) + compareFractions(right, left) === 0
      }),
    )
  })
})

describe('a decimal number is the fraction that its writing says', () => {
  test.each([
    [0.33, 33, 100],
    [0.1, 1, 10],
    [12, 12, 1],
    [-0.5, -5, 10],
    [0, 0, 1],
    [0.000001, 1, 1_000_000],
  ])('%d is %d/%d', (value, numerator, denominator) => {
    expect(fractionOfDecimal(value)).toEqual({ numerator, denominator })
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, 1 / 3])(
    '%d is refused, never approximated',
    (value) => {
      expect(() => fractionOfDecimal(value)).toThrow(RangeError)
    },
  )

  test('with up to nine decimals, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(999_999_999), (whole, decimals) => {
        const digits = String(decimals).padStart(9, '0')
        const value = Number(`${whole}.${digits}`)
        // Below a millionth JavaScript writes an exponent, which is refused.
        fc.pre(!String(value).includes('e'))
        const exact = BigInt(whole) * 1_000_000_000n + (whole < 0 ? -BigInt(decimals) : BigInt(decimals))
        const { numerator, denominator } = fractionOfDecimal(value)
        return BigInt(numerator) * 1_000_000_000n === exact * BigInt(denominator)
      }),
    )
  })
})
