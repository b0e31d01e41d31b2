import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextReviewOn, reviewDuty } from '../../../../shared/domain/occupancy/next-review.ts'
import { defaultPolicy } from '../../../../shared/domain/session/policy/policy.ts'

describe('CCH L442-5-2: a tenancy is examined every three years from the signature of the lease', () => {
  test.each([
    ['the example: the third examination', '2020-11-02', '2026-11-26', '2029-11-02'],
    ['on the very day, the next one', '2020-11-26', '2026-11-26', '2029-11-26'],
    ['the day before, this one', '2020-11-27', '2026-11-26', '2026-11-27'],
    ['a young lease', '2025-01-15', '2026-11-26', '2028-01-15'],
    ['a lease to come', '2027-01-15', '2026-11-26', '2030-01-15'],
    ['a lease of a 29 February', '2020-02-29', '2026-11-26', '2029-03-01'],
    ['a lease of a 29 February, in a leap year', '2020-02-29', '2030-11-26', '2032-02-29'],
    ['an old lease', '1971-05-01', '2026-11-26', '2028-05-01'],
  ])('%s: signed on %s, after a sitting on %s, on %s', (_name, lease, sitting, expected) => {
    expect(nextReviewOn(lease, sitting)).toBe(expected)
  })

  test('the next date is after the sitting, and the one before it is not', () => {
    const date = fc
      .integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2026, 10, 26) })
      .map((time) => new Date(time).toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, (lease) => {
        const next = nextReviewOn(lease, '2026-11-26')
        const years = Number(next.slice(0, 4)) - Number(lease.slice(0, 4))
        expect(next > '2026-11-26').toBe(true)
        expect(years % 3).toBe(0)
        const before = `${Number(next.slice(0, 4)) - 3}${next.slice(4)}`
        expect(years === 3 || before <= '2026-11-26').toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the examination is due in the zones of imbalance alone (CCH L442-5-2; setting: occupancy.tenseCommunes)', () => {
  test.each([
    [null, 'unknown'],
    [[], 'not-due'],
    [['52353'], 'not-due'],
    [['52353', '52121'], 'due'],
  ] as const)('the organisation says %j: %s', (tenseCommunes, expected) => {
    const policy = { ...defaultPolicy, occupancy: { ...defaultPolicy.occupancy, tenseCommunes } }
    expect(reviewDuty(policy, { inseeCode: '52121' })).toBe(expected)
  })
})
