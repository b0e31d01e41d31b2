import { counted } from '../../../shared/domain/naming.ts'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import type { Status } from '../../components/status-mark.tsx'

/** The mark beside a sitting's phase: signed is done, open is where the eye must go. */
export function phaseStatus(phase: SessionSummary['phase']): Status {
  if (phase === 'signed') return 'met'
  return phase === 'open' || phase === 'suspended' ? 'watch' : 'neutral'
}

/** `3 points décidés sur 9`, `9 points`, `Aucun point`. */
export function progressWords({ items, decided }: Pick<SessionSummary, 'items' | 'decided'>): string {
  if (items === 0) return 'Aucun point'
  if (decided === 0) return counted(items, 'point', 'points')
  return `${counted(decided, 'point décidé', 'points décidés')} sur ${items}`
}
