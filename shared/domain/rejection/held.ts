import type { Decision } from '../decision/types.ts'
import type { CandidateId, ItemId, SessionState, VacancyItem } from '../state.ts'
import { type RejectionBasis, rejectionBasis } from './basis.ts'

/** A letter that must not leave, and why in a French sentence that names nobody. */
export interface HeldLetter {
  readonly item: ItemId
  readonly candidate: CandidateId
  readonly reason: string
}

/** The letters held back: rejections that rest on a ceiling not confirmed, or on a wrong one. */
export function heldLetters(state: SessionState): readonly HeldLetter[] {
  return state.items.flatMap((item) => (item.kind === 'vacancy' ? heldOfItem(state, item) : []))
}

function heldOfItem(state: SessionState, item: VacancyItem): readonly HeldLetter[] {
  return item.decisions.flatMap((decision) => {
    const reason = heldReason(state, item, decision)
    return reason === null ? [] : [{ item: item.id, candidate: decision.candidate, reason }]
  })
}

/** Why the letter of this decision is held back, or null when it may leave. */
export function heldReason(state: SessionState, item: VacancyItem, decision: Decision): string | null {
  return reasonOf(rejectionBasis(state, item, decision), item, state.ceilings.id)
}

function reasonOf({ kind }: RejectionBasis, { vacancy }: VacancyItem, table: string): string | null {
  if (kind === 'awaiting-ceilings') {
    const { financing } = vacancy.dwelling
    return `En attente de confirmation des plafonds : le rejet repose sur un plafond ${financing} provisoire (table ${table}). Confirmez la table des plafonds avant d’envoyer la lettre.`
  }
  if (kind !== 'within-confirmed') return null
  return 'Le rejet repose sur un plafond inexact : les ressources du ménage ne dépassent pas le plafond confirmé. Rectifiez le procès-verbal et présentez de nouveau la demande à une séance.'
}
