import { candidateChecks } from '../../domain/candidate-checks.ts'
import { bullets, heading, paragraph, together } from '../blocks.ts'
import { shortDate } from '../dates.ts'
import type { Block, Fact } from '../document.ts'
import { householdFullName } from '../names.ts'
import { decimal, wholeEuros } from '../numbers.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'
import {
  adequacy,
  type Compared,
  composition,
  effort,
  housingBenefit,
  incomeAgainstCeiling,
  missingDocuments,
  monthlyIncome,
  priority,
  proposedBy,
  refusals,
  remainder,
  seniority,
} from './candidate-facts.ts'
import { scoreFacts } from './score-facts.ts'

/** One candidate's page: the request, the household, its resources, the dwelling for it, the score, what to verify. */
export function candidatePage(writing: Writing, one: Compared): readonly Block[] {
  const words = writing.wording.paper
  const { file } = one.candidate
  return [
    heading(1, fill(words.candidateHeading, { letter: file.letter, name: householdFullName(file) })),
    ...section('Demande', requestFacts(one)),
    ...section('Ménage', householdFacts(writing, one)),
    ...section('Ressources', incomeFacts(one)),
    ...section('Ce logement pour ce ménage', fitFacts(one)),
    ...section('Cotation', scoreFacts(writing, one)),
    ...checks(writing, one),
    ...note(writing, one),
    heading(3, words.notes),
    { kind: 'writing-lines', count: noteLines(one) },
  ]
}

/** A score and its sentence take the place of two lines: a request keeps to its page, whose number is said aloud. */
function noteLines({ figures }: Compared): number {
  return figures.score === null ? 4 : 2
}

function section(title: string, facts: readonly Fact[]): readonly Block[] {
  const said = facts.filter(({ value }) => value !== '')
  return said.length === 0 ? [] : together([heading(3, title), { kind: 'facts', facts: said }])
}

function requestFacts(one: Compared): readonly Fact[] {
  const { file } = one.candidate
  return [
    { label: 'Numéro unique', value: file.registrationNumber === '' ? 'manquant' : file.registrationNumber },
    { label: 'Ancienneté', value: seniority(one) },
    { label: 'Valable jusqu’au', value: shortDate(file.renewedUntil) },
    { label: 'Présentée par', value: proposedBy(one) },
    { label: 'Priorité', value: priority(one) },
    { label: 'Refus antérieurs', value: refusals(one) },
    { label: 'Pièces manquantes', value: missingDocuments(one) },
  ]
}

/** Where a protected household lives is on no copy that leaves the secretary's desk. */
function householdFacts({ wording }: Writing, one: Compared): readonly Fact[] {
  const { file, protectedPart } = one.candidate
  const isMasked = file.protected === true
  return [
    { label: 'Composition', value: composition(one) },
    {
      label: 'Logement actuel',
      value: isMasked ? wording.paper.masked : (protectedPart?.currentHousing ?? ''),
    },
  ]
}

function incomeFacts(one: Compared): readonly Fact[] {
  const { referenceTaxIncome, previousYear } = one.candidate.file.income
  return [
    { label: 'Chaque mois', value: monthlyIncome(one) },
    { label: `Revenu fiscal ${referenceTaxIncome.year}`, value: wholeEuros(referenceTaxIncome.amount) },
    ...(previousYear === undefined
      ? []
      : [{ label: `Revenu fiscal ${previousYear.year}`, value: wholeEuros(previousYear.amount) }]),
    { label: 'Comparé au plafond', value: incomeAgainstCeiling(one) },
    { label: 'Catégorie de ménage', value: String(one.figures.eligibility.category) },
  ]
}

function fitFacts(one: Compared): readonly Fact[] {
  const { consumptionUnits } = one.figures.affordability
  return [
    { label: 'Aide au logement', value: housingBenefit(one) },
    { label: 'Taux d’effort', value: effort(one) },
    { label: 'Reste à vivre', value: remainder(one) },
    { label: 'Unités de consommation', value: decimal(consumptionUnits) },
    { label: 'Adéquation', value: adequacy(one) },
  ]
}

/** What the regularity guard finds, gravest as well as mere information, as sentences. */
function checks({ wording }: Writing, { state, item, candidate }: Compared): readonly Block[] {
  if (item.kind !== 'vacancy') return []
  const found = candidateChecks(state, item, candidate).map(({ message }) => message)
  return found.length === 0 ? [] : together([heading(3, wording.paper.checks), bullets(found)])
}

function note({ wording }: Writing, { candidate }: Compared): readonly Block[] {
  if (candidate.file.protected === true) return [paragraph(wording.paper.protectedNote, 'note')]
  const text = candidate.protectedPart?.note
  return text === undefined ? [] : [paragraph(text)]
}
