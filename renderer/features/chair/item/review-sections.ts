import { eligibilityOf } from '../../../../shared/domain/eligibility/ceilings.ts'
import { fitOf } from '../../../../shared/domain/eligibility/fit.ts'
import { bornPersons, consumptionUnitTenths } from '../../../../shared/domain/eligibility/household.ts'
import type { OccupancyReviewItem, SessionState } from '../../../../shared/domain/state.ts'
import { dwellingFacts } from '../../dossier/dwelling.ts'
import type { SheetSection } from '../../dossier/fact.ts'
import {
  capitalised,
  formatArea,
  formatCents,
  formatElapsed,
  formatEuros,
  formatLongDate,
} from '../../dossier/format.ts'
import { householdSentence, householdSize } from '../../dossier/household.ts'
import { incomeLabel, situationLabels } from '../../dossier/labels.ts'
import { listName } from '../../dossier/names.ts'
import { occupancyFacts } from '../../dossier/occupancy-words.ts'

/** What is examined of a tenancy (CCH L442-5-2): the tenant, the household, its resources and the dwelling. */
export function reviewSections(
  state: SessionState,
  { review }: OccupancyReviewItem,
): readonly SheetSection[] {
  return [
    tenancySection(state, review),
    { title: 'Ressources', facts: incomeFacts(state, review) },
    { title: 'Logement occupé', facts: dwellingFacts(review.dwelling, null) },
  ]
}

type Review = OccupancyReviewItem['review']

function tenancySection(state: SessionState, review: Review): SheetSection {
  const { session } = state
  const since = formatElapsed(review.leaseSignedOn, session.date)
  const units = consumptionUnitTenths(review.persons, session.date) / 10
  return {
    title: 'Occupation',
    facts: [
      { label: 'Locataire', value: listName(review.tenant) },
      { label: 'Bail signé le', value: `${formatLongDate(review.leaseSignedOn)} (${since})` },
      { label: 'Situation examinée', value: capitalised(situationLabels[review.situation]) },
      { label: 'Ménage', value: householdSize(review.persons, units) },
      { label: 'Composition', value: capitalised(householdSentence(review.persons, session.date)) },
      { label: 'Au regard du logement', value: fitText(review) },
      ...occupancyFacts(state, review),
    ],
  }
}

function fitText({ dwelling, persons }: Review): string {
  const { overOccupied, underOccupied, minimumArea } = fitOf(dwelling, persons)
  if (overOccupied) return `Sur-occupation, ${formatArea(minimumArea)} au moins`
  return underOccupied ? 'Sous-occupation' : 'Occupation adaptée'
}

function incomeFacts({ session, ceilings }: SessionState, review: Review): SheetSection['facts'] {
  const { income, ceiling, basis } = eligibilityOf(ceilings, review.dwelling, review, session.date)
  const limit = ceiling === null ? 'plafond inconnu' : `plafond ${formatEuros(ceiling)}`
  return [
    ...review.income.monthly.map(({ kind, amount }) => ({
      label: incomeLabel(kind),
      value: `${formatCents(amount)} par mois`,
    })),
    { label: `Revenu fiscal ${basis}`, value: `${formatEuros(income)}, ${limit}` },
    { label: 'Personnes au foyer', value: String(bornPersons(review.persons).length) },
  ]
}
