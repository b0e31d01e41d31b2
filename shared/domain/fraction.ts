/**
 * Exact arithmetic on fractions of integers. Every computation of the field (rates, remainders, gaps) stays a
 * fraction until it is shown, and is rounded once.
 */
export interface Fraction {
  readonly numerator: number
  /** Always above 0. */
  readonly denominator: number
}

/** A fraction of two integers; throws when the denominator is not above 0 or either is not a safe integer. */
export function fraction(numerator: number, denominator: number): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError('a fraction takes two safe integers, the second above 0')
  }
  return { numerator, denominator }
}

/** The exact fraction that a decimal number writes: 0.33 is 33/100, whatever its binary form. */
export function fractionOfDecimal(value: number): Fraction {
  const [, sign, whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? []
  if (sign === undefined) throw new RangeError('not a plain decimal number')
  const magnitude = Number(whole + decimals)
  return fraction(sign === '-' ? -magnitude : magnitude, 10 ** decimals.length)
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`, exactly. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * Rounds half up, towards plus infinity, to that many decimals, also below zero (contract 5.9):
 * -0.5 gives 0, 0.5 gives 1.
 */
export function roundHalfUp(value: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const denominator = BigInt(value.denominator) * 2n
  const shifted = BigInt(value.numerator) * scale * 2n + BigInt(value.denominator)
  return Number(floorDivide(shifted, denominator)) / Number(scale)
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}
