import { useEffect } from 'react'
import { addDays } from '../../shared/domain/calendar.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { useServices } from './services.ts'
import { useSitting } from './sitting-context.ts'
import { civilDay } from './today.ts'

/** Has a member's device go by its organisation's rules, and forget the sitting in due time. */
export function useDeviceRules(): void {
  const { guard } = useServices()
  const { confirmed } = useSitting()
  const { policy } = confirmed
  const until = keptUntil(confirmed)
  useEffect(() => {
    void guard?.keepRules(policy.devices, until)
  }, [guard, policy.devices, until])
}

/** The last day on which members' devices hold the sitting; null before the minutes are signed. */
export function keptUntil({
  phase,
  signatures,
  policy,
}: Pick<SessionState, 'phase' | 'signatures' | 'policy'>): string | null {
  const last = signatures.at(-1)
  if (phase !== 'signed' || last === undefined) return null
  return addDays(civilDay(last.at), policy.devices.retentionDays)
}
