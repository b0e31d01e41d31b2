import type { DueAct, DueKind } from '../../../shared/domain/follow-up/due-acts.ts'
import { formatShortDate } from '../dossier/format.ts'

/** What is to be done, as the list of everything due names it. */
export const dueLabels: Readonly<Record<DueKind, string>> = {
  'offer-notice': 'Offre à notifier',
  'offer-answer': 'Réponse à l’offre',
  document: 'Pièce attendue',
  'rejection-notice': 'Décision à notifier',
  'held-letter': 'Lettre retenue',
  'rejection-answer': 'Réponse au rejet à étudier',
  radiation: 'Radiation de la demande',
  'return-to-commission': 'Logement à représenter à une séance',
  'urgent-to-regularise': 'Attribution d’urgence à régulariser',
}

/** `17/12/2026, dépassée`, or that no date is set. */
export function dueDateText({ due, isOverdue }: DueAct): string {
  if (due === null) return 'Sans date'
  return isOverdue ? `${formatShortDate(due)}, dépassée` : formatShortDate(due)
}
