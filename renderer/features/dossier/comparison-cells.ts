import { counted } from '../../../shared/domain/naming.ts'
import { pointsWord } from '../../../shared/domain/score/points-text.ts'
import type { Item, SessionState } from '../../../shared/domain/state.ts'
import type { ComparedCandidate } from './compared-candidate.ts'
import { decisionDetail, decisionOn, decisionText, documentLabel } from './decision.ts'
import {
  formatArea,
  formatElapsed,
  formatEuros,
  formatExactEuros,
  formatRate,
  formatShortDate,
  noBreakSpace,
} from './format.ts'
import { householdSentence, householdSize } from './household.ts'
import { priorityDetail, priorityText } from './priority.ts'

export type RowKey =
  | 'household'
  | 'resources'
  | 'effort'
  | 'remainder'
  | 'seniority'
  | 'score'
  | 'priority'
  | 'documents'
  | 'fit'
  | 'decision'

/** What a cell says: in a glance, then in a line under it; both may be empty. */
export interface CellText {
  readonly text: string
  readonly detail: string
}

const rowLabels: Readonly<Record<RowKey, string>> = {
  household: 'Ménage',
  resources: 'Ressources',
  effort: 'Taux d’effort',
  remainder: 'Reste à vivre',
  seniority: 'Ancienneté',
  score: 'Cotation',
  priority: 'Priorité',
  documents: 'Pièces',
  fit: 'Adéquation',
  decision: 'Décision',
}

/** A row's name; what is not adopted yet is said to be a proposal, and frozen scores say their day. */
export function rowLabel({ agenda }: Pick<SessionState, 'agenda'>, key: RowKey, item: Item): string {
  if (key === 'score' && agenda !== null) return `${rowLabels.score} au ${formatShortDate(agenda.sentOn)}`
  return key === 'decision' && item.adopted === null ? 'Proposition' : rowLabels[key]
}

/** How each row is written for one candidate. */
export const cellTexts: Readonly<Record<RowKey, (one: ComparedCandidate) => CellText>> = {
  household: ({ state, candidate, figures }) => ({
    text: householdSize(candidate.file.persons, figures.affordability.consumptionUnits),
    detail: householdSentence(candidate.file.persons, state.session.date),
  }),
  resources: resourcesCell,
  effort: ({ figures }) => plain(rateOrNone(figures.affordability.effortRate)),
  remainder: remainderCell,
  seniority: ({ state, candidate }) => ({
    text: formatElapsed(candidate.file.registeredOn, state.session.date),
    detail: `depuis le ${formatShortDate(candidate.file.registeredOn)}`,
  }),
  score: ({ figures, isExAequo }) => ({
    text: figures.score === null ? '' : pointsText(figures.score.total),
    detail: isExAequo ? 'ex aequo' : '',
  }),
  priority: ({ candidate }) => ({
    text: priorityText(candidate.file),
    detail: priorityDetail(candidate.file),
  }),
  documents: documentsCell,
  fit: fitCell,
  decision: decisionCell,
}

/** `13 points`, `1,33 point`, `−5 points`. */
export function pointsText(points: number): string {
  return pointsWord(points).replace(' ', noBreakSpace)
}

function plain(text: string): CellText {
  return { text, detail: '' }
}

function rateOrNone(rate: number | null): string {
  return rate === null ? 'sans ressources' : formatRate(rate)
}

function resourcesCell({ figures: { eligibility } }: ComparedCandidate): CellText {
  const basis = eligibility.basis === 'N-1' ? `, revenus${noBreakSpace}N-1` : ''
  const ceiling =
    eligibility.ceiling === null ? 'sans plafond connu' : `plafond ${formatEuros(eligibility.ceiling)}`
  return { text: formatEuros(eligibility.income), detail: `${ceiling}${basis}` }
}

function remainderCell({ figures: { affordability } }: ComparedCandidate): CellText {
  const { dailyRemainderPerUnit } = affordability
  return plain(dailyRemainderPerUnit === null ? '' : remainderText(dailyRemainderPerUnit))
}

/** `11,01 €/j/UC`: a day and a consumption unit. */
export function remainderText(euros: number): string {
  return `${formatExactEuros(euros)}/j/UC`
}

function documentsCell({ state, candidate }: ComparedCandidate): CellText {
  const missing = candidate.file.missingDocuments ?? []
  if (missing.length === 0) return plain('complètes')
  return {
    text: counted(missing.length, 'pièce manquante', 'pièces manquantes'),
    detail: missing.map((code) => documentLabel(state, code)).join(`${noBreakSpace}; `),
  }
}

function fitCell({ figures: { fit } }: ComparedCandidate): CellText {
  if (fit.overOccupied) return { text: 'trop petit', detail: `${formatArea(fit.minimumArea)} au moins` }
  return plain(fit.underOccupied ? 'grand pour le ménage' : 'adapté')
}

function decisionCell({ state, item, candidate }: ComparedCandidate): CellText {
  if (candidate.withdrawn !== null)
    return { text: 'Retirée de l’ordre du jour', detail: candidate.withdrawn.reason }
  const decision = decisionOn(item, candidate.file.id)
  if (decision === null) return plain('')
  return { text: decisionText(decision), detail: decisionDetail(state, decision) }
}
