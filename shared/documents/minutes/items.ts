import type { Item, UrgentAllocationItem, VacancyItem } from '../../domain/state.ts'
import { dwellingOf } from '../../domain/vacancy/selectors.ts'
import { heading, paragraph, strong, together } from '../blocks.ts'
import { clockTime, dateInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { costText, dwellingFeatures, reservationText } from '../dwelling-text.ts'
import { capitalised, clause, uncapitalised } from '../grammar.ts'
import { itemHeading, urgentAuthor } from '../item-text.ts'
import { householdFullName } from '../names.ts'
import { noDecisionSentence, validationClause } from '../vote-text.ts'
import { fill, fillRuns } from '../wording/fill.ts'
import { timeOf, type Writing } from '../writing.ts'
import { candidates } from './candidates.ts'
import { decisions } from './decisions.ts'
import { passedOver } from './findings.ts'
import { members } from './members.ts'
import { movementsDuring } from './movements.ts'

/** A dwelling to attribute: what it is, who sat, who was examined, what was decided. */
export function vacancyPart(writing: Writing, item: VacancyItem): readonly Block[] {
  return framedByMovements(writing, item, reservationSentences(writing, item), [
    ...candidates(writing, item),
    ...passedOver(writing, item),
    ...decisions(writing, item),
  ])
}

/** An allocation made between sittings, put to the vote of this one. */
export function urgentPart(writing: Writing, item: UrgentAllocationItem): readonly Block[] {
  return framedByMovements(writing, item, '', [urgentOutcome(writing, item)])
}

/** What every item shares: heading and dwelling, arrivals and departures at their place, who sat, reopenings. */
export function framedByMovements(
  writing: Writing,
  item: Item,
  more: string,
  body: readonly Block[],
): readonly Block[] {
  const { before, after } = movementsDuring(writing, item)
  return [
    ...together([heading(3, itemHeading(writing, item)), paragraph(dwellingSentences(writing, item, more))]),
    ...before.map((sentence) => paragraph(sentence)),
    ...members(writing, item),
    ...reopenings(writing, item).map((sentence) => paragraph(sentence)),
    ...body,
    ...after.map((sentence) => paragraph(sentence)),
  ]
}

function dwellingSentences({ wording }: Writing, item: Item, more: string): string {
  const dwelling = dwellingOf(item)
  const said = { features: dwellingFeatures(dwelling), cost: capitalised(costText(dwelling)) }
  return [fill(wording.minutes.dwelling, said), more].filter((part) => part !== '').join(' ')
}

function reservationSentences({ wording }: Writing, { vacancy }: VacancyItem): string {
  const { rplsId } = vacancy.dwelling
  return [
    fill(wording.minutes.reservation, { holder: reservationText(vacancy.reservation) }),
    ...(rplsId === undefined ? [] : [fill(wording.minutes.rpls, { id: rplsId })]),
  ].join(' ')
}

function reopenings(writing: Writing, item: Item): readonly string[] {
  return item.reopenings.map(({ at, reason }) =>
    fill(writing.wording.minutes.reopened, {
      time: clockTime(timeOf(writing, at).time),
      reason: uncapitalised(clause(reason)),
    }),
  )
}

function urgentOutcome(writing: Writing, item: UrgentAllocationItem): Block {
  const { wording } = writing
  const { allocation, candidate, result } = item
  const said = {
    date: dateInLetters(allocation.decidedOn),
    author: urgentAuthor(allocation.decidedBy),
    facts: uncapitalised(clause(allocation.facts)),
    name: strong(candidate === null ? '' : householdFullName(candidate.file)),
  }
  const facts = fillRuns(wording.minutes.urgentFacts, said)
  const { urgentToRegularise, urgentRejected } = wording.minutes
  if (result === null) return paragraph([...facts, `. ${urgentToRegularise}`])
  const refused = noDecisionSentence(writing, result)
  const isRejected = !('byConsensus' in result) && result.outcome === 'rejected'
  const afterwards = isRejected ? urgentRejected : urgentToRegularise
  if (refused !== null) return paragraph([...facts, `. ${refused} ${afterwards}`])
  return paragraph([...facts, ` : validée ${validationClause(writing, result)}.`])
}
