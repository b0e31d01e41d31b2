import type { Opinion } from '../../domain/occupancy/types.ts'
import type { OccupancyReviewItem } from '../../domain/state.ts'
import { paragraph } from '../blocks.ts'
import { dateInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { situationLabels } from '../labels.ts'
import { fullName } from '../names.ts'
import { needsText } from '../needs-text.ts'
import { nextReviewText, threeOffersText } from '../review-text.ts'
import { noDecisionSentence, voteClause } from '../vote-text.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'
import { framedByMovements } from './items.ts'

/** A tenancy examined: what the commission finds and the dwelling that would suit (CCH L442-5-2). */
export function reviewPart(writing: Writing, item: OccupancyReviewItem): readonly Block[] {
  const { tenant, leaseSignedOn } = item.review
  const intro = fill(writing.wording.minutes.reviewTenant, {
    name: fullName(tenant),
    date: dateInLetters(leaseSignedOn),
  })
  const next = paragraph(nextReviewText(writing, item))
  return framedByMovements(writing, item, '', [paragraph(intro), ...outcome(writing, item), next])
}

function outcome(writing: Writing, item: OccupancyReviewItem): readonly Block[] {
  const words = writing.wording.minutes
  const { result, opinion } = item
  if (result === null || opinion === null) {
    return item.startedAt === null ? [] : [paragraph(words.reviewNoOpinion)]
  }
  const vote = voteClause(writing, result)
  if (vote === null) return [paragraph(noDecisionSentence(writing, result) ?? '')]
  return [
    paragraph(fill(words.reviewAdopted, { vote }), 'lead'),
    paragraph(opinionSentences(writing, item, opinion).join(' ')),
    ...(opinion.found ? consequence(writing, item) : []),
  ]
}

/** Said of a situation that was found, and only where the law attaches it (CCH L442-3-1, L442-3-2). */
function consequence(writing: Writing, item: OccupancyReviewItem): readonly Block[] {
  const sentence = threeOffersText(writing, item)
  return sentence === null ? [] : [paragraph(sentence)]
}

function opinionSentences(
  { wording }: Writing,
  item: OccupancyReviewItem,
  opinion: Opinion,
): readonly string[] {
  const words = wording.minutes
  const situation = situationLabels[item.review.situation]
  const needs = needsText(opinion.needs)
  return [
    opinion.found
      ? fill(words.reviewFound, { situation })
      : fill(words.reviewNotFound, { situation: situation.replace(/^une? /, 'de ') }),
    ...(needs === '' ? [] : [fill(words.reviewNeeds, { needs })]),
    ...(opinion.adviseOwnership ? [words.reviewOwnership] : []),
    words.reviewNotified,
  ]
}
