import { expect, test } from 'vitest'
import { sessionKeptUntil } from '../../../../shared/domain/session/kept-until.ts'
import { defaultPolicy, policy } from '../../../../shared/domain/session/policy/policy.ts'

const signature = (at: string) => ({ seat: 's1', at })
const months = (sessionMonths: number | null) => ({ ...defaultPolicy, retention: { sessionMonths } })

test.each([
  ['signed', [signature('2026-11-26T15:00:00+01:00')], 24, '2028-11-26'],
  [
    'signed',
    [signature('2026-11-26T15:00:00+01:00'), signature('2026-12-31T15:00:00+01:00')],
    2,
    '2027-02-28',
  ],
  ['signed', [signature('2026-11-26T15:00:00+01:00')], null, null],
  ['closed', [signature('2026-11-26T15:00:00+01:00')], 24, null],
  ['signed', [], 24, null],
] as const)(
  'GDPR art. 5.1.e: %s, signatures %j, for %s months: kept until %s',
  (phase, signatures, kept, until) => {
    expect(sessionKeptUntil({ phase, signatures, policy: months(kept) })).toBe(until)
  },
)

test.each([0, 601, 1.5])('GDPR art. 5.1.e: %s months is no delay', (sessionMonths) => {
  expect(policy.safeParse({ retention: { sessionMonths } }).success).toBe(false)
})

test('GDPR art. 5.1.e: no delay is set that the landlord has not set', () => {
  expect(defaultPolicy.retention).toEqual({ sessionMonths: null })
})
