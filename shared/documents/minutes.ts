import type { Item, SessionState } from '../domain/state.ts'
import type { Head } from '../journal/record.ts'
import { paragraph } from './blocks.ts'
import { dateInLetters } from './dates.ts'
import type { Block, DocumentDescription } from './document.ts'
import { attendance } from './minutes/attendance.ts'
import { closing } from './minutes/closing.ts'
import { urgentPart, vacancyPart } from './minutes/items.ts'
import { opening, part } from './minutes/opening.ts'
import { quorumRule } from './minutes/quorum.ts'
import { rectifications } from './minutes/rectifications.ts'
import { reviewPart } from './minutes/review.ts'
import { scoreRule } from './score-text.ts'
import { typesetDocument } from './typeset-document.ts'
import { fill } from './wording/fill.ts'
import { printedAt, type Writing, writingOf } from './writing.ts'

/**
 * The minutes of a sitting: who sat, and for each item who took part, who was examined, how the vote went and what was
 * decided, with its reasons. Before the chair's signature it carries PROJET; after it, the hash of the journal's head.
 */
export function minutes(state: SessionState, head: Head): DocumentDescription {
  const writing = writingOf(state, head)
  const words = writing.wording.minutes
  return typesetDocument({
    name: 'proces-verbal',
    title: `${words.title}, séance n° ${state.session.number}`,
    author: state.organisation.name,
    createdAt: printedAt(writing),
    look: 'act',
    footer: fill(words.footer, { number: state.session.number, date: dateInLetters(state.session.date) }),
    watermark: state.phase === 'signed' ? null : words.watermark,
    blocks: minutesBlocks(writing),
  })
}

function minutesBlocks(writing: Writing): readonly Block[] {
  const { items } = writing.state
  const examined = items.filter((item) => item.startedAt !== null)
  return [
    ...opening(writing),
    part(writing.wording.attendance.attendancePart),
    ...attendance(writing),
    quorumRule(writing),
    ...scores(writing),
    ...vacancies(writing, examined),
    ...urgentAllocations(writing, examined),
    ...reviews(writing, examined),
    ...closing(
      writing,
      items.filter((item) => item.startedAt === null),
    ),
    ...rectifications(writing),
  ]
}

/** The grid and the day of its scores, where the territory has one. */
function scores(writing: Writing): readonly Block[] {
  const rule = scoreRule(writing)
  return rule === null ? [] : [paragraph(rule)]
}

function vacancies(writing: Writing, items: readonly Item[]): readonly Block[] {
  const parts = items.flatMap((item) => (item.kind === 'vacancy' ? [vacancyPart(writing, item)] : []))
  return titled(writing.wording.minutes.vacancyPart, parts)
}

function urgentAllocations(writing: Writing, items: readonly Item[]): readonly Block[] {
  const parts = items.flatMap((item) =>
    item.kind === 'urgent-allocation' ? [urgentPart(writing, item)] : [],
  )
  return titled(writing.wording.minutes.urgentPart, parts)
}

function reviews(writing: Writing, items: readonly Item[]): readonly Block[] {
  const parts = items.flatMap((item) => (item.kind === 'occupancy-review' ? [reviewPart(writing, item)] : []))
  return titled(writing.wording.minutes.reviewPart, parts)
}

/** A title over the items of one kind, with a rule between two; left out without any item. */
function titled(title: string, parts: readonly (readonly Block[])[]): readonly Block[] {
  return parts.flatMap((blocks, index) => headed(index === 0 ? part(title) : { kind: 'rule' }, blocks))
}

/** What opens a part stays on the page of its first block. */
function headed(head: Block, [first, ...rest]: readonly Block[]): readonly Block[] {
  return first === undefined ? [] : [{ kind: 'together', blocks: [head, first] }, ...rest]
}
