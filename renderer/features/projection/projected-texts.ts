import type { DecisionKind } from '../../../shared/domain/decision/types.ts'
import type { ComparedCandidate } from '../dossier/compared-candidate.ts'
import { type CellText, cellTexts, type RowKey } from '../dossier/comparison-cells.ts'
import { decisionOn } from '../dossier/decision.ts'
import { formatEuros, noBreakSpace } from '../dossier/format.ts'
import { householdMakeUp, householdSizeShort } from '../dossier/household.ts'

/**
 * What the wall says of each question, short enough to be read from the back of the room. No ages, no papers by name,
 * no category of priority, no motive, no reason of a withdrawal: the wall shows what the item needs and no more
 * (CNIL, pack de conformité logement social).
 */
export const projectedTexts: Readonly<Record<RowKey, (one: ComparedCandidate) => CellText>> = {
  decision: decisionCell,
  household: ({ candidate: { file }, figures }) => ({
    text: householdSizeShort(file.persons, figures.affordability.consumptionUnits),
    detail: householdMakeUp(file.persons),
  }),
  resources: ({ figures: { eligibility } }) => ({
    text: formatEuros(eligibility.income),
    detail: eligibility.ceiling === null ? 'sans plafond connu' : `sur ${formatEuros(eligibility.ceiling)}`,
  }),
  effort: glance('effort'),
  remainder: glance('remainder'),
  score: cellTexts.score,
  seniority: glance('seniority'),
  priority: glance('priority'),
  documents: glance('documents'),
  fit: glance('fit'),
}

function glance(key: RowKey): (one: ComparedCandidate) => CellText {
  return (one) => ({ text: cellTexts[key](one).text, detail: '' })
}

const decisionWords: Readonly<Record<DecisionKind, string>> = {
  allocated: 'attribution',
  conditional: 'sous condition',
  'not-allocated': 'Non-attribution',
  inadmissible: 'Irrecevabilité',
}

function decisionCell({ item, candidate }: ComparedCandidate): CellText {
  if (candidate.withdrawn !== null) return { text: 'Retirée', detail: '' }
  const decision = decisionOn(item, candidate.file.id)
  if (decision === null) return { text: '', detail: '' }
  const word = decisionWords[decision.kind]
  return decision.rank === undefined
    ? { text: word, detail: '' }
    : { text: `Rang${noBreakSpace}${decision.rank}`, detail: word }
}
