import { expect, test } from 'vitest'
import { keptUntil } from '../../../renderer/app/use-device-rules.ts'
import { completedPolicy, defaultPolicy } from '../../../shared/domain/session/policy/policy.ts'
import { preparedSitting } from '../../support/played-sitting.ts'

const days = (retentionDays: number) => ({
  ...defaultPolicy,
  devices: { ...defaultPolicy.devices, retentionDays },
})
const signed = (at: string) => ({ seat: 's1', at })

test.each([
  ['signed', [signed('2026-11-26T15:00:00+01:00')], 30, '2026-12-26'],
  ['signed', [signed('2026-11-26T15:00:00+01:00'), signed('2026-12-01T15:00:00+01:00')], 30, '2026-12-31'],
  ['signed', [signed('2026-11-26T15:00:00+01:00')], 0, '2026-11-26'],
  ['closed', [signed('2026-11-26T15:00:00+01:00')], 30, null],
  ['signed', [], 30, null],
] as const)(
  'J167: %s, signatures %j, for %i days: kept until %s',
  (phase, signatures, retentionDays, until) => {
    expect(keptUntil({ phase, signatures, policy: days(retentionDays) })).toBe(until)
  },
)

test('J167: a journal from before the setting has its default', () => {
  expect(completedPolicy({}).devices).toEqual(defaultPolicy.devices)
  expect(completedPolicy({ devices: { retentionDays: 5 } }).devices).toEqual({
    ...defaultPolicy.devices,
    retentionDays: 5,
  })
  expect(preparedSitting().policy.devices).toEqual(defaultPolicy.devices)
})
