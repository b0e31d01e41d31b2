import type { FollowUpStep } from './follow-up-lines.ts'

/** The verbs of the follow-up, on buttons and on the dialogs they open. */
export const stepLabels: Readonly<Record<FollowUpStep, string>> = {
  notification: 'Enregistrer la réception de l’offre',
  answer: 'Enregistrer la réponse',
  silence: 'Constater l’absence de réponse',
  document: 'Enregistrer la pièce attendue',
  lease: 'Enregistrer le bail',
}
