import { counted } from '../../../shared/domain/naming.ts'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import type { PairedDevice } from '../../../shared/sync/retention-messages.ts'
import { civilDay } from '../../app/today.ts'
import type { Status } from '../../components/status-mark.tsx'
import { formatDate, formatInstant, noBreakSpace } from '../dossier/format.ts'

/** Whose device it is: `Mme BERGER, séance 2026-22`, or the secretary's desk; by the seat alone once a session is erased. */
export function deviceName(
  { session, seat, holder }: PairedDevice,
  sessions: readonly SessionSummary[],
): string {
  if (session === null || seat === null) return 'Poste du secrétariat'
  const number = sessions.find(({ id }) => id === session)?.number ?? session
  return `${holder ?? `Siège ${seat}`}, séance ${number}`
}

/** Whether a device still has access, and what became of what it held. */
export function deviceState(
  device: PairedDevice,
  now: string,
): { readonly status: Status; readonly words: string } {
  const { erasedAt, revokedAt, expiresAt, unsent } = device
  if (erasedAt !== null) {
    const lost =
      unsent === null || unsent === 0 ? '' : `, ${counted(unsent, 'saisie perdue', 'saisies perdues')}`
    return { status: 'met', words: `Effacé ${onDay(erasedAt)}${lost}` }
  }
  if (revokedAt !== null) return { status: 'watch', words: 'Accès retiré ; effacement au prochain contact' }
  if (expiresAt !== null && expiresAt <= now)
    return { status: 'watch', words: 'Accès expiré ; effacement au prochain contact' }
  return {
    status: 'neutral',
    words: expiresAt === null ? 'Accès sans terme' : `Accès jusqu’au ${day(expiresAt)}`,
  }
}

/** `26 novembre 2026 à 14 h 05`. */
export function momentWords(instant: string): string {
  return `${day(instant)} à${noBreakSpace}${formatInstant(instant)}`
}

function onDay(instant: string): string {
  return `le ${day(instant)}`
}

function day(instant: string): string {
  return formatDate(civilDay(instant))
}
