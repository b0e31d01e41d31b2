import type { CivilDate } from '../calendar.ts'
import type { SessionState } from '../state.ts'
import { monthsLater } from '../terms.ts'

/** The last day on which the landlord means to keep a signed sitting's contents; null without a rule, or a signature. */
export function sessionKeptUntil({
  phase,
  signatures,
  policy,
}: Pick<SessionState, 'phase' | 'signatures' | 'policy'>): CivilDate | null {
  const last = signatures.at(-1)
  const { sessionMonths } = policy.retention
  if (phase !== 'signed' || last === undefined || sessionMonths === null) return null
  return monthsLater(last.at.slice(0, 10), sessionMonths)
}
