import { describe, expect, test } from 'vitest'
import { fraction } from '../../../../shared/domain/fraction.ts'
import { type Bound, type Measure, measure, type Standing } from '../../../../shared/domain/year/measure.ts'

/** `3/4+1`: three in, one not, one unknown. */
function standings(inside: number, whole: number, unknown: number): readonly Standing[] {
  return [
    ...Array<Standing>(inside).fill('in'),
    ...Array<Standing>(whole - inside).fill('not-in'),
    ...Array<Standing>(unknown).fill('unknown'),
    'not-concerned',
  ]
}

describe('a quarter at least', () => {
  test.each<readonly [number, number, number, Measure['verdict']]>([
    [0, 0, 0, 'none'],
    [1, 4, 0, 'reached'],
    [24, 97, 0, 'missed'],
    [0, 1, 0, 'missed'],
    [1, 1, 0, 'reached'],
    // One unknown may make 1 of 4, or 1 of 5 of none.
    [1, 3, 1, 'reached'],
    [1, 4, 1, 'undetermined'],
    [0, 3, 1, 'undetermined'],
    [0, 4, 1, 'missed'],
    [0, 0, 2, 'undetermined'],
  ])('%i of %i and %i unknown: %s', (inside, whole, unknown, verdict) => {
    expect(measure(standings(inside, whole, unknown), 'at-least', fraction(1, 4))).toEqual({
      numerator: inside,
      denominator: whole,
      unknown,
      verdict,
    })
  })
})

describe('a quarter at most', () => {
  test.each<readonly [number, number, number, Measure['verdict']]>([
    [0, 0, 0, 'none'],
    [1, 4, 0, 'reached'],
    [26, 103, 0, 'missed'],
    [0, 1, 0, 'reached'],
    [0, 3, 1, 'reached'],
    [1, 3, 1, 'undetermined'],
    [1, 2, 1, 'missed'],
    [2, 3, 1, 'missed'],
  ])('%i of %i and %i unknown: %s', (inside, whole, unknown, verdict) => {
    expect(measure(standings(inside, whole, unknown), 'at-most', fraction(1, 4)).verdict).toBe(verdict)
  })
})

test.each<Bound>(['at-least', 'at-most'])('%s: a third is exact, whatever its decimals', (bound) => {
  expect(measure(standings(1, 3, 0), bound, fraction(1, 3)).verdict).toBe('reached')
})
