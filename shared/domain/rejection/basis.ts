import type { Decision } from '../decision/types.ts'
import { type Eligibility, eligibilityOf, isProvisional } from '../eligibility/ceilings.ts'
import type { CandidateState, SessionState, VacancyItem } from '../state.ts'

/**
 * What a decision rests on, as far as ceilings go. `firm`: nothing provisional. `awaiting-ceilings`: figures still to be
 * confirmed. `over-confirmed`: the resources are over the confirmed ceiling. `within-confirmed`: they are not, and the
 * rejection rests on a wrong figure.
 */
export type RejectionBasis =
  | { readonly kind: 'firm' | 'awaiting-ceilings' }
  | { readonly kind: 'over-confirmed' | 'within-confirmed'; readonly eligibility: Eligibility }

/** The motive that rests on the ceilings in lists that do not say it of any. */
const ceilingMotive = 'IR-PLAFOND'

/** Whether a rejection stands, once the provisional ceilings it rests on are confirmed or while they are not. */
export function rejectionBasis(state: SessionState, item: VacancyItem, decision: Decision): RejectionBasis {
  const { dwelling } = item.vacancy
  const candidate = item.candidates.find(({ file }) => file.id === decision.candidate)
  const restsOnProvisional =
    restsOnCeiling(state, decision) && isProvisional(state.ceilings, dwelling.financing)
  if (candidate === undefined || !restsOnProvisional) return { kind: 'firm' }
  return confirmedBasis(state, item, candidate)
}

function confirmedBasis(state: SessionState, item: VacancyItem, { file }: CandidateState): RejectionBasis {
  const { confirmedCeilings: table, session } = state
  const { dwelling } = item.vacancy
  if (table === null || isProvisional(table, dwelling.financing)) return { kind: 'awaiting-ceilings' }
  const eligibility = eligibilityOf(table, dwelling, file, session.date)
  if (eligibility.withinCeiling === null) return { kind: 'awaiting-ceilings' }
  return { kind: eligibility.withinCeiling ? 'within-confirmed' : 'over-confirmed', eligibility }
}

function restsOnCeiling({ motives }: SessionState, { kind, motive: code }: Decision): boolean {
  if (kind !== 'inadmissible' || code === undefined) return false
  return (
    code === ceilingMotive ||
    motives.inadmissible.some((one) => one.code === code && one.restsOn === 'ceiling')
  )
}
