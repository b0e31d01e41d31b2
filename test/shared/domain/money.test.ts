import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centsOfEuros, eurosOfCents, isEuroAmount } from '../../../shared/domain/money.ts'

/** Under a hundred billion euros, in cents: what an amount may hold. */
const anyCents = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 })

function written(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('an amount in euros', () => {
  test.each([
    [0, 0],
    [-0, 0],
    [0.01, 1],
    [0.1, 10],
    [0.29, 29],
    [8.2, 820],
    [4.35, 435],
    [1.1, 110],
    [318.4, 31840],
    [-0.5, -50],
    [-12.34, -1234],
    [99_999_999_999.99, 9_999_999_999_999],
  ])('%d euros are %d cents', (euros, cents) => {
    expect(isEuroAmount(euros)).toBe(true)
    expect(centsOfEuros(euros)).toBe(cents)
  })

  test.each([
    0.001,
    12.345,
    0.1 + 0.2,
    1e-7,
    1e21,
    100_000_000_000,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.EPSILON,
  ])('%d is none, and is refused rather than rounded', (euros) => {
    expect(isEuroAmount(euros)).toBe(false)
    expect(() => centsOfEuros(euros)).toThrow(RangeError)
  })

  test('reads into the cents that its decimal writing says, whatever its binary form', () => {
    fc.assert(fc.property(anyCents, (cents) => centsOfEuros(Number(written(cents))) === cents))
  })

  test('survives cents, euros, JSON and back', () => {
    fc.assert(
      fc.property(anyCents, (cents) => {
        const euros: unknown = JSON.parse(JSON.stringify(eurosOfCents(cents)))
        return typeof euros === 'number' && centsOfEuros(euros) === cents
      }),
    )
  })

  test('is never zero below zero: -0 would print a sign and break equality', () => {
    expect(Object.is(centsOfEuros(-0), 0)).toBe(true)
    expect(Object.is(centsOfEuros(Number('-0.00')), 0)).toBe(true)
  })

  test('with a third decimal other than 0 is refused', () => {
    const thirdDecimal = fc.tuple(fc.nat(9_999_999), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(thirdDecimal, ([cents, third]) => !isEuroAmount(Number(`${written(cents)}${third}`))),
    )
  })
})
