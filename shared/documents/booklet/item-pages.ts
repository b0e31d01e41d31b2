import { figuresOf } from '../../domain/candidate-figures.ts'
import { shownOrder } from '../../domain/score/order.ts'
import type {
  Item,
  OccupancyReviewItem,
  SessionState,
  UrgentAllocationItem,
  VacancyItem,
} from '../../domain/state.ts'
import { dwellingOf } from '../../domain/vacancy/selectors.ts'
import { heading, paragraph } from '../blocks.ts'
import { dateInLetters, elapsed } from '../dates.ts'
import type { Block, Fact } from '../document.ts'
import { capitalised, clause } from '../grammar.ts'
import { itemHeading, itemNumber } from '../item-text.ts'
import { personLabels, situationLabels } from '../labels.ts'
import { fullName } from '../names.ts'
import { wholeEuros } from '../numbers.ts'
import { nextReviewText, threeOffersText } from '../review-text.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'
import type { Compared } from './candidate-facts.ts'
import { candidatePage } from './candidate-page.ts'
import { comparison } from './comparison.ts'
import { dwellingFacts } from './dwelling-facts.ts'
import { ballotBox, voteBox } from './vote-box.ts'

/** The pages of one item: its sheet on a right-hand page, then a page for each request. */
export function itemPages(writing: Writing, item: Item): readonly Block[] {
  const sheet: Block = { kind: 'page', side: 'right-hand', runningHead: runningHead(writing, item) }
  switch (item.kind) {
    case 'vacancy':
      return [sheet, ...vacancySheet(writing, item), ...candidatePages(writing, item)]
    case 'urgent-allocation':
      return [sheet, ...urgentSheet(writing, item), ...candidatePages(writing, item)]
    case 'occupancy-review':
      return [sheet, ...reviewSheet(writing, item)]
  }
}

function anchored(writing: Writing, item: Item): Block {
  return { kind: 'heading', level: 1, text: itemHeading(writing, item), anchor: item.id }
}

function runningHead({ state, wording }: Writing, item: Item): string {
  const { reference, commune } = dwellingOf(item)
  const said = { number: itemNumber(state, item), reference, commune }
  switch (item.kind) {
    case 'vacancy':
      return fill(wording.paper.vacancyHead, said)
    case 'urgent-allocation':
      return fill(wording.paper.urgentHead, said)
    case 'occupancy-review':
      return fill(wording.paper.reviewHead, said)
  }
}

function vacancySheet(writing: Writing, item: VacancyItem): readonly Block[] {
  const words = writing.wording.paper
  const compared = comparedOf(writing.state, item)
  return [
    anchored(writing, item),
    { kind: 'facts', facts: [...dwellingFacts(item), ...exceptionFacts(item)] },
    ...(compared.length === 0 ? [] : [heading(3, words.comparison), comparison(compared)]),
    ...withdrawnNotes(writing, item),
    ...voteBox(writing, compared),
  ]
}

function withdrawnNotes({ wording }: Writing, item: VacancyItem): readonly Block[] {
  return item.candidates
    .filter(({ withdrawn }) => withdrawn !== null)
    .map(({ file }) => paragraph(fill(wording.paper.withdrawnNote, { letter: file.letter }), 'note'))
}

function urgentSheet(writing: Writing, item: UrgentAllocationItem): readonly Block[] {
  const { decidedOn, decidedBy, facts } = item.allocation
  const about: readonly Fact[] = [
    { label: 'Prononcée le', value: dateInLetters(decidedOn) },
    { label: 'Par', value: capitalised(decidedBy) },
    { label: 'Faits', value: facts },
    { label: 'État', value: writing.wording.paper.toRegularise },
  ]
  return [
    anchored(writing, item),
    { kind: 'facts', facts: [...dwellingFacts(item), ...about] },
    ...ballotBox(writing),
  ]
}

function reviewSheet(writing: Writing, item: OccupancyReviewItem): readonly Block[] {
  const { tenant, leaseSignedOn, situation, persons, income } = item.review
  const { date } = writing.state.session
  const about: readonly Fact[] = [
    { label: 'Locataire', value: fullName(tenant) },
    { label: 'Bail signé le', value: `${dateInLetters(leaseSignedOn)} (${elapsed(leaseSignedOn, date)})` },
    { label: 'Situation', value: capitalised(situationLabels[situation]) },
    { label: 'Occupants', value: persons.map(({ role }) => occupantLabel(role)).join(', ') },
    {
      label: `Revenu fiscal ${income.referenceTaxIncome.year}`,
      value: wholeEuros(income.referenceTaxIncome.amount),
    },
  ]
  return [
    anchored(writing, item),
    { kind: 'facts', facts: [...about, ...dwellingFacts(item)] },
    ...reviewNotes(writing, item),
    ...ballotBox(writing),
    heading(3, writing.wording.paper.notes),
    { kind: 'writing-lines', count: 6 },
  ]
}

/** When it is examined next, and what three refused offers would bring where the law says so. */
function reviewNotes(writing: Writing, item: OccupancyReviewItem): readonly Block[] {
  const consequence = threeOffersText(writing, item)
  return [nextReviewText(writing, item), ...(consequence === null ? [] : [consequence])].map((text) =>
    paragraph(text, 'note'),
  )
}

/** Whoever holds the lease asks for nothing: a tenant, not an applicant. */
function occupantLabel(role: OccupancyReviewItem['review']['persons'][number]['role']): string {
  if (role === 'applicant') return 'Locataire'
  return role === 'co-applicant' ? 'Colocataire' : personLabels[role]
}

function exceptionFacts({ exception }: VacancyItem): readonly Fact[] {
  return exception === null ? [] : [{ label: 'Exception', value: clause(exception.reason) }]
}

function comparedOf(state: SessionState, item: Item): readonly Compared[] {
  return shownOrder(state, item)
    .filter(({ withdrawn }) => withdrawn === null)
    .map((candidate) => ({ state, item, candidate, figures: figuresOf(state, item, candidate) }))
}

function candidatePages(writing: Writing, item: Item): readonly Block[] {
  return comparedOf(writing.state, item).flatMap((one) => {
    const head = fill(writing.wording.paper.candidateHead, {
      item: runningHead(writing, item),
      letter: one.candidate.file.letter,
    })
    return [{ kind: 'page', side: 'next', runningHead: head }, ...candidatePage(writing, one)]
  })
}
