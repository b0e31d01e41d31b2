import { compareFractions, type Fraction, fraction } from '../fraction.ts'

/** `at-least` is a share to reach, `at-most` one not to exceed. */
export type Bound = 'at-least' | 'at-most'

/** How an attribution stands to a target: in its part, in its whole only, in the whole without being known, or out. */
export type Standing = 'in' | 'not-in' | 'unknown' | 'not-concerned'

/**
 * A share of the attributions: `numerator` of `denominator` that are known, and `unknown` more that may be either. The
 * verdict holds whatever the unknown ones are, else it is `undetermined`; `none` without a single attribution.
 */
export interface Measure {
  readonly numerator: number
  readonly denominator: number
  readonly unknown: number
  readonly verdict: 'reached' | 'missed' | 'undetermined' | 'none'
}

/** Measures how many of these standings are in, against a target. */
export function measure(standings: readonly Standing[], bound: Bound, target: Fraction): Measure {
  const numerator = countOf(standings, 'in')
  const denominator = numerator + countOf(standings, 'not-in')
  const unknown = countOf(standings, 'unknown')
  const verdict = verdictOf({ numerator, denominator, unknown }, bound, target)
  return { numerator, denominator, unknown, verdict }
}

function countOf(standings: readonly Standing[], wanted: Standing): number {
  return standings.filter((standing) => standing === wanted).length
}

function verdictOf(
  { numerator, denominator, unknown }: Omit<Measure, 'verdict'>,
  bound: Bound,
  target: Fraction,
): Measure['verdict'] {
  const all = denominator + unknown
  if (all === 0) return 'none'
  const lowest = compareFractions(fraction(numerator, all), target)
  const highest = compareFractions(fraction(numerator + unknown, all), target)
  const [isSure, isLost] = bound === 'at-least' ? [lowest >= 0, highest < 0] : [highest <= 0, lowest > 0]
  if (isSure) return 'reached'
  return isLost ? 'missed' : 'undetermined'
}
