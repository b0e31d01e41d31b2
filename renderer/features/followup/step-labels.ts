import type { FollowUpStep } from './follow-up-lines.ts'
import type { RejectionStep } from './rejection-lines.ts'

/** The verbs of the follow-up, on buttons and on the dialogs they open. */
export const stepLabels: Readonly<Record<FollowUpStep, string>> = {
  notification: 'Enregistrer la réception de l’offre',
  answer: 'Enregistrer la réponse',
  silence: 'Constater l’absence de réponse',
  document: 'Enregistrer la pièce attendue',
  lease: 'Enregistrer le bail',
  qualification: 'Qualifier le refus',
}

export const rejectionStepLabels: Readonly<Record<RejectionStep, string>> = {
  notice: 'Enregistrer la notification de la décision',
  correction: 'Corriger la notification',
  reply: 'Enregistrer la réponse du demandeur',
}
