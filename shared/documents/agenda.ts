import type { OccupancyReviewItem, SessionState, UrgentAllocationItem, VacancyItem } from '../domain/state.ts'
import { examinedCandidates } from '../domain/vacancy/selectors.ts'
import type { Head } from '../journal/record.ts'
import { paragraph, quiet } from './blocks.ts'
import { shortDate } from './dates.ts'
import type { Block, Cell, Column, DocumentDescription, Text } from './document.ts'
import { dwellingAddress, dwellingFeatures, reservationText } from './dwelling-text.ts'
import { capitalised, clause, uncapitalised } from './grammar.ts'
import { itemNumber, urgentAuthor } from './item-text.ts'
import { situationLabels } from './labels.ts'
import { meetingSentence } from './session-text.ts'
import { typesetDocument } from './typeset-document.ts'
import { fill } from './wording/fill.ts'
import { printedAt, sessionTitle, type Writing, writingOf } from './writing.ts'

/**
 * The agenda, as it goes to every member and to the préfet (CCH R441-9 II): the dwellings and how many requests, never
 * a name, since members sit on different dwellings and the agenda travels further than the dossiers.
 */
export function agenda(state: SessionState, head: Head): DocumentDescription {
  const writing = writingOf(state, head)
  const words = writing.wording.paper
  return typesetDocument({
    name: 'ordre-du-jour',
    title: `${words.agendaTitle}, séance n° ${state.session.number}`,
    author: state.organisation.name,
    createdAt: printedAt(writing),
    look: 'act',
    footer: fill(words.agendaFooter, { number: state.session.number }),
    watermark: null,
    blocks: [
      paragraph(state.organisation.name, 'letterhead'),
      paragraph(words.agendaTitle, 'title'),
      paragraph(words.commission, 'subtitle'),
      paragraph(sessionTitle(writing), 'subtitle'),
      paragraph(meetingSentence(writing)),
      ...parts(writing),
    ],
  })
}

function parts(writing: Writing): readonly Block[] {
  const { items } = writing.state
  const words = writing.wording.paper
  const made = [
    ...titled(
      words.agendaVacancies,
      vacancyColumns,
      items.flatMap((item) => (item.kind === 'vacancy' ? [vacancyRow(writing, item)] : [])),
    ),
    ...titled(
      words.agendaUrgent,
      urgentColumns,
      items.flatMap((item) => (item.kind === 'urgent-allocation' ? [urgentRow(writing, item)] : [])),
    ),
    ...titled(
      words.agendaReviews,
      reviewColumns,
      items.flatMap((item) => (item.kind === 'occupancy-review' ? [reviewRow(writing, item)] : [])),
    ),
  ]
  return made.length === 0 ? [paragraph(words.agendaEmpty)] : [paragraph(words.agendaNames, 'note'), ...made]
}

function titled(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', look: 'ruled', caption, columns, rows }]
}

const number: Column = { title: 'N°', width: { points: 22 }, align: 'left' }
const dwellingColumn: Column = { title: 'Logement', width: 'rest', align: 'left' }
const features: Column = { title: 'Caractéristiques', width: { points: 136 }, align: 'left' }

const vacancyColumns: readonly Column[] = [
  number,
  dwellingColumn,
  features,
  { title: 'Contingent', width: { points: 76 }, align: 'left' },
  { title: 'Demandes', width: { points: 46 }, align: 'right' },
]

const urgentColumns: readonly Column[] = [
  number,
  dwellingColumn,
  features,
  { title: 'Prononcée', width: { points: 116 }, align: 'left' },
]

const reviewColumns: readonly Column[] = [
  number,
  dwellingColumn,
  { title: 'Situation à examiner', width: { points: 200 }, align: 'left' },
]

function dwellingText({ reference, ...dwelling }: VacancyItem['vacancy']['dwelling']): Text {
  return [
    { kind: 'styled', style: 'strong', text: reference },
    `\n${dwellingAddress({ reference, ...dwelling })}`,
  ]
}

function vacancyRow(writing: Writing, item: VacancyItem): readonly Cell[] {
  const { dwelling, reservation } = item.vacancy
  return [
    itemNumber(writing.state, item),
    dwellingText(dwelling),
    [dwellingFeatures(dwelling), ...exceptionNote(writing, item)],
    capitalised(reservationText(reservation)),
    String(examinedCandidates(item).length),
  ]
}

/** Why fewer than three requests come to the sitting, when the file says so. */
function exceptionNote({ state, wording }: Writing, item: VacancyItem) {
  const { exception } = item
  if (exception === null || examinedCandidates(item).length >= state.commission.rules.minimumCandidates)
    return []
  const reason = uncapitalised(clause(exception.reason))
  return [quiet(`\n${fill(wording.paper.exceptionNote, { reason })}`)]
}

/** Who decided and when. The facts stay in the booklet: beside an address they would tell of a household. */
function urgentRow({ state, wording }: Writing, item: UrgentAllocationItem): readonly Cell[] {
  const { dwelling, decidedOn, decidedBy } = item.allocation
  const said = fill(wording.paper.agendaUrgentBy, {
    date: shortDate(decidedOn),
    author: urgentAuthor(decidedBy),
  })
  const waits = item.adopted === null ? [quiet(`\n${wording.paper.agendaToRegularise}`)] : []
  return [itemNumber(state, item), dwellingText(dwelling), dwellingFeatures(dwelling), [said, ...waits]]
}

function reviewRow({ state }: Writing, item: OccupancyReviewItem): readonly Cell[] {
  const { dwelling, situation } = item.review
  return [itemNumber(state, item), dwellingText(dwelling), capitalised(situationLabels[situation])]
}
