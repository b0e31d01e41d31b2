import { type ThreeOffers, threeOffers } from '../domain/occupancy/consequences.ts'
import { nextReviewOn, reviewDuty } from '../domain/occupancy/next-review.ts'
import type { Opinion } from '../domain/occupancy/types.ts'
import type { OccupancyReviewItem, SessionState } from '../domain/state.ts'
import type { Head } from '../journal/record.ts'
import { assertNever } from '../util/assert-never.ts'
import { paragraph } from './blocks.ts'
import { dateInLetters } from './dates.ts'
import type { Block, DocumentDescription } from './document.ts'
import { dwellingAddress } from './dwelling-text.ts'
import { situationLabels } from './labels.ts'
import { shortDwellingBlock } from './letters/dwelling-block.ts'
import { type LetterBody, letterTo, type Recipient } from './letters/letter-frame.ts'
import { contactClause, sessionDay } from './letters/letter-offer.ts'
import { needsText } from './needs-text.ts'
import { typesetDocument } from './typeset-document.ts'
import { fill } from './wording/fill.ts'
import { type Writing, writingOf } from './writing.ts'

/**
 * The opinions that the sitting gave, one letter a tenant (CCH L442-5-2), once the minutes are signed. An opinion is not
 * a decision: it attributes nothing and opens no remedy. The three offers are told only where the law attaches them.
 */
export function opinionLetters(state: SessionState, head: Head): readonly DocumentDescription[] {
  if (state.phase !== 'signed') return []
  const writing = writingOf(state, head)
  return state.items.flatMap((item) => {
    if (item.kind !== 'occupancy-review' || item.adopted === null || item.opinion === null) return []
    const letter = { writing, item, date: 'by-hand' } as const
    return [
      typesetDocument(letterTo(tenant(writing, item), letter, opinionBody(writing, item, item.opinion))),
    ]
  })
}

function tenant({ state, wording }: Writing, { id, review }: OccupancyReviewItem): Recipient {
  return {
    id,
    persons: [review.tenant],
    address: dwellingAddress(review.dwelling),
    reference: fill(wording.followUp.lease, { date: dateInLetters(review.leaseSignedOn) }),
    footer: state.organisation.name,
  }
}

function opinionBody(writing: Writing, item: OccupancyReviewItem, opinion: Opinion): LetterBody {
  const words = writing.wording.followUp
  return {
    subject: words.opinionSubject,
    blocks: [
      paragraph(fill(words.opinion, { date: sessionDay(writing) })),
      shortDwellingBlock(writing, item),
      paragraph([words.opinionIs, ...opinionSentences(writing, item, opinion)].join(' ')),
      paragraph(fill(words.opinionThen, { contact: contactClause(writing) })),
      ...(opinion.found ? consequence(writing, item) : []),
      ...nextReview(writing, item),
    ],
  }
}

function opinionSentences(
  { wording }: Writing,
  { review }: OccupancyReviewItem,
  { found, needs, adviseOwnership }: Opinion,
): readonly string[] {
  const words = wording.followUp
  const situation = situationLabels[review.situation]
  const wanted = needsText(needs)
  return [
    found
      ? fill(words.opinionFound, { situation })
      : fill(words.opinionNotFound, { situation: situation.replace(/^une? /, 'de ') }),
    ...(wanted === '' ? [] : [fill(words.opinionNeeds, { needs: wanted })]),
    ...(adviseOwnership ? [words.opinionOwnership] : []),
  ]
}

function consequence({ state, wording }: Writing, { review }: OccupancyReviewItem): readonly Block[] {
  const sentence = threeOffersSentence(
    wording.followUp,
    threeOffers(state.policy, review, state.session.date),
  )
  return sentence === null ? [] : [paragraph(sentence)]
}

function threeOffersSentence(words: Writing['wording']['followUp'], found: ThreeOffers): string | null {
  switch (found.kind) {
    case 'attaches':
      return fill(words.threeOffers, { article: found.article })
    case 'if-listed':
      return words.threeOffersIfListed
    case 'none':
      return null
    default:
      return assertNever(found)
  }
}

/** Announced where the examination is a duty; elsewhere it may not come. */
function nextReview({ state, wording }: Writing, { review }: OccupancyReviewItem): readonly Block[] {
  if (reviewDuty(state.policy, review.dwelling) !== 'due') return []
  const date = dateInLetters(nextReviewOn(review.leaseSignedOn, state.session.date))
  return [paragraph(fill(wording.followUp.nextReview, { date }))]
}
