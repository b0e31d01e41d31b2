import { eligibilityOf } from '../../../shared/domain/eligibility/ceilings.ts'
import { fitOf } from '../../../shared/domain/eligibility/fit.ts'
import type { OccupancyReviewItem, SessionState } from '../../../shared/domain/state.ts'
import { dwellingFacts } from './dwelling.ts'
import { type Fact, joined, type SheetSection } from './fact.ts'
import { formatArea, formatCents, formatElapsed, formatEuros, formatShortDate } from './format.ts'
import { ageText } from './household.ts'
import { incomeLabel, roleLabels, situationLabels } from './labels.ts'
import { listName } from './names.ts'
import { occupancyFacts } from './occupancy-words.ts'

/** What the members read of a tenancy under review (CCH L442-5-2), in the order of its paper page. */
export function reviewSheet(state: SessionState, item: OccupancyReviewItem): readonly SheetSection[] {
  const { review } = item
  return [
    { title: 'Occupation', facts: occupationFacts(state, item) },
    { title: 'Ménage', facts: householdFacts(state, item) },
    { title: 'Ressources', facts: incomeFacts(state, item) },
    { title: 'Le logement', facts: dwellingFacts(review.dwelling, null) },
  ]
}

function occupationFacts(state: SessionState, { review }: OccupancyReviewItem): readonly Fact[] {
  const { session } = state
  const since = formatElapsed(review.leaseSignedOn, session.date)
  return [
    { label: 'Locataire', value: listName(review.tenant) },
    { label: 'Bail signé le', value: `${formatShortDate(review.leaseSignedOn)} (${since})` },
    { label: 'Situation examinée', value: situationLabels[review.situation] },
    { label: 'Adéquation', value: fitText(review) },
    ...occupancyFacts(state, review),
  ]
}

function fitText({ dwelling, persons }: OccupancyReviewItem['review']): string {
  const { overOccupied, underOccupied, minimumArea } = fitOf(dwelling, persons)
  if (overOccupied) return `trop petit, ${formatArea(minimumArea)} au moins`
  return underOccupied ? 'grand pour le ménage' : 'adapté'
}

function householdFacts({ session }: SessionState, { review }: OccupancyReviewItem): readonly Fact[] {
  return review.persons.map((person) => ({
    label: person.role === 'applicant' ? 'Locataire' : roleLabels[person.role],
    value: joined([ageText(person, session.date), person.sharedCustody === true ? 'garde alternée' : '']),
  }))
}

function incomeFacts({ ceilings, session }: SessionState, { review }: OccupancyReviewItem): readonly Fact[] {
  const { income, ceiling } = eligibilityOf(ceilings, review.dwelling, review, session.date)
  const limit = ceiling === null ? 'sans plafond connu' : `plafond ${formatEuros(ceiling)}`
  return [
    ...review.income.monthly.map(({ kind, amount }) => ({
      label: incomeLabel(kind),
      value: `${formatCents(amount)} par mois`,
    })),
    { label: 'Comparées au plafond', value: `${formatEuros(income)}, ${limit}` },
  ]
}
