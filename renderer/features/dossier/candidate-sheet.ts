import { eurosOfCents } from '../../../shared/domain/money.ts'
import type { Telling } from '../../../shared/domain/score/order-sentences.ts'
import { affordabilitySection } from './affordability-section.ts'
import type { ComparedCandidate } from './compared-candidate.ts'
import { cellTexts } from './comparison-cells.ts'
import { documentLabel } from './decision.ts'
import { type Fact, factIf, joined, type SheetSection } from './fact.ts'
import { formatCents, formatElapsed, formatEuros, formatShortDate, noBreakSpace } from './format.ts'
import { ageText } from './household.ts'
import { incomeLabel, roleLabels } from './labels.ts'
import { priorityDetail, priorityText } from './priority.ts'
import { scoreFacts } from './score-facts.ts'

/** What is said where a protected household's address and whereabouts are withheld. */
export const maskedText = 'masqué'

/**
 * Everything that a member may read of a candidate beside its name; sections with nothing to say are left out. `telling`
 * says how far the score goes into the household's situation.
 */
export function candidateSheet(one: ComparedCandidate, telling: Telling): readonly SheetSection[] {
  return [
    { title: 'Demande', facts: requestFacts(one) },
    { title: 'Ménage', facts: householdFacts(one) },
    { title: 'Ressources', facts: incomeFacts(one) },
    affordabilitySection(one),
    { title: 'Cotation', facts: scoreFacts(one, telling) },
    { title: 'Situation', facts: situationFacts(one) },
  ].filter(({ facts }) => facts.length > 0)
}

function requestFacts(one: ComparedCandidate): readonly Fact[] {
  const { file } = one.candidate
  const since = formatElapsed(file.registeredOn, one.state.session.date)
  return [
    { label: 'Numéro unique', value: file.registrationNumber === '' ? 'manquant' : file.registrationNumber },
    { label: 'Déposée le', value: `${formatShortDate(file.registeredOn)} (${since})` },
    { label: 'Valable jusqu’au', value: formatShortDate(file.renewedUntil) },
    ...factIf('Priorité', joined([priorityText(file), priorityDetail(file)])),
    ...factIf('Mutation', file.transfer === true ? 'déjà locataire d’un logement social' : ''),
    ...factIf('Refus antérieurs', refusalsText(one)),
    ...factIf('Pièces manquantes', missingText(one)),
  ]
}

function refusalsText({ candidate: { file } }: ComparedCandidate): string {
  return (file.refusals ?? [])
    .map(({ on, justified }) => `${formatShortDate(on)} (${justified ? 'justifié' : 'non justifié'})`)
    .join(', ')
}

function missingText({ state, candidate: { file } }: ComparedCandidate): string {
  return (file.missingDocuments ?? []).map((code) => documentLabel(state, code)).join(`${noBreakSpace}; `)
}

function householdFacts({ state, candidate: { file } }: ComparedCandidate): readonly Fact[] {
  return file.persons.map((person) => ({
    label: roleLabels[person.role],
    value: joined([
      ageText(person, state.session.date),
      person.sharedCustody === true ? 'garde alternée' : '',
    ]),
  }))
}

function incomeFacts(one: ComparedCandidate): readonly Fact[] {
  const { referenceTaxIncome, previousYear, monthly } = one.candidate.file.income
  return [
    ...monthly.map(({ kind, amount }) => ({
      label: incomeLabel(kind),
      value: `${formatCents(amount)} par mois`,
    })),
    taxIncomeFact(referenceTaxIncome),
    ...(previousYear === undefined ? [] : [taxIncomeFact(previousYear)]),
    { label: 'Comparées au plafond', value: joined(Object.values(cellTexts.resources(one))) },
    { label: 'Catégorie de ménage', value: String(one.figures.eligibility.category) },
  ]
}

function taxIncomeFact({ year, amount }: { readonly year: number; readonly amount: number }): Fact {
  return { label: `Revenu fiscal ${year}`, value: formatEuros(eurosOfCents(amount)) }
}

/** Where the household lives: withheld from every seat when it is protected, so there is nothing to show but the mask. */
function situationFacts({ candidate: { file, protectedPart } }: ComparedCandidate): readonly Fact[] {
  if (file.protected === true) {
    return [
      { label: 'Adresse', value: maskedText },
      { label: 'Logement actuel', value: maskedText },
    ]
  }
  return [
    ...factIf('Adresse', protectedPart?.address ?? ''),
    ...factIf('Logement actuel', protectedPart?.currentHousing ?? ''),
    ...factIf('Note', protectedPart?.note ?? ''),
  ]
}
