import type { Check } from '../checks.ts'
import type { Decision } from '../decision/types.ts'
import { householdName } from '../naming.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { rejectionBasis } from './basis.ts'

/** A rejection, proposed or decided, that rests on a ceiling not confirmed yet, or on one that proved wrong. */
export function provisionalRejections(state: SessionState, item: VacancyItem): readonly Check[] {
  const decisions = item.adopted === null ? (item.proposal ?? []) : item.decisions
  return decisions.flatMap((decision) => {
    const message = finding(state, item, decision)
    return message === null
      ? []
      : [{ code: 'provisional-rejection', level: 'warning', message, candidate: decision.candidate } as const]
  })
}

function finding(state: SessionState, item: VacancyItem, decision: Decision): string | null {
  const { kind } = rejectionBasis(state, item, decision)
  const file = item.candidates.find((candidate) => candidate.file.id === decision.candidate)?.file
  if (file === undefined || kind === 'firm' || kind === 'over-confirmed') return null
  const name = householdName(file)
  if (kind === 'awaiting-ceilings') {
    const { financing } = item.vacancy.dwelling
    return `Le rejet de la demande de ${name} repose sur un plafond ${financing} provisoire (table ${state.ceilings.id}) : sa lettre est retenue jusqu’à la confirmation des plafonds.`
  }
  const cure =
    item.adopted === null
      ? 'Revoyez la proposition.'
      : 'Rectifiez le procès-verbal et présentez de nouveau la demande.'
  return `Les ressources de ${name} ne dépassent pas le plafond confirmé : le rejet repose sur un plafond inexact. ${cure}`
}
