import { describe, expect, test } from 'vitest'
import {
  compareFractions,
  fraction,
  fractionOfDecimal,
  roundHalfUp,
} from '../../../shared/domain/fraction.ts'
import { centsOfEuros, eurosOfCents, isEuroAmount } from '../../../shared/domain/money.ts'

describe('rounding half up, towards plus infinity (contract 5.9)', () => {
  const cases = [
    [1, 2, 0, 1],
    [-1, 2, 0, 0],
    [-3, 2, 0, -1],
    [3, 2, 0, 2],
    [-51, 100, 0, -1],
    [-49, 100, 0, 0],
    [5, 100_000, 4, 0.0001],
    [-5, 100_000, 4, 0],
    [-15, 100_000, 4, -0.0001],
    [4, 100_000, 4, 0],
    [1, 3, 4, 0.3333],
    [2, 3, 4, 0.6667],
    [-2, 3, 4, -0.6667],
    [1005, 1000, 2, 1.01],
    [0, 7, 4, 0],
    [9_007_199_254_740_991, 2, 0, 4_503_599_627_370_496],
  ] as const
  test.each(cases)('%i/%i to %i decimals is %d', (numerator, denominator, decimals, expected) => {
    expect(roundHalfUp(fraction(numerator, denominator), decimals)).toBe(expected)
  })
})

describe('fractions', () => {
  test.each([
    [0.33, 33, 100],
    [0.5, 5, 10],
    [12, 12, 1],
    [0, 0, 1],
    [-1.25, -125, 100],
    [0.123456789, 123456789, 1_000_000_000],
  ])('%d is exactly %i/%i', (value, numerator, denominator) => {
    expect(fractionOfDecimal(value)).toEqual({ numerator, denominator })
  })

  test.each([1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY])('%d has no plain writing', (value) => {
    expect(() => fractionOfDecimal(value)).toThrow(RangeError)
  })

  test.each([
    [1, 0],
    [1, -2],
    [0.5, 2],
    [2 ** 53, 3],
  ])('%d over %d is no fraction of ours', (numerator, denominator) => {
    expect(() => fraction(numerator, denominator)).toThrow(RangeError)
  })

  test.each([
    [1, 3, 33, 100, 1],
    [33, 100, 1, 3, -1],
    [2, 4, 1, 2, 0],
    [-1, 2, -1, 3, -1],
    [9_007_199_254_740_990, 9_007_199_254_740_991, 9_007_199_254_740_989, 9_007_199_254_740_990, 1],
  ])('%i/%i against %i/%i is %i, exactly', (a, b, c, d, sign) => {
    expect(Math.sign(compareFractions(fraction(a, b), fraction(c, d)))).toBe(sign)
  })
})

describe('money never goes through binary fractions', () => {
  test.each([
    [0, 0],
    [0.1, 10],
    [0.29, 29],
    [1.15, 115],
    [8.2, 820],
    [1234.56, 123_456],
    [-12.3, -1230],
    [4_503_599_627.37, 450_359_962_737],
  ])('%d euros are %i cents and back', (euros, cents) => {
    expect(centsOfEuros(euros)).toBe(cents)
    expect(eurosOfCents(cents)).toBe(euros)
  })

  test('minus nothing is nothing', () => expect(Object.is(centsOfEuros(-0), 0)).toBe(true))

  test.each([0.001, 1.999, 1e21, 1e-7, Number.NaN])('%d is no amount', (euros) => {
    expect(isEuroAmount(euros)).toBe(false)
    expect(() => centsOfEuros(euros)).toThrow(RangeError)
  })
})
