import type { Decision } from '../domain/decision/types.ts'
import type { Offer } from '../domain/offer/types.ts'
import type { SessionState, VacancyItem } from '../domain/state.ts'
import type { Head } from '../journal/record.ts'
import { paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { conditionalOffer } from './letters/letter-conditional.ts'
import { framedLetter, type Letter, type LetterBody } from './letters/letter-frame.ts'
import { offerLetter } from './letters/letter-offer.ts'
import { type CandidateLetter, candidateOf } from './letters.ts'
import { typesetDocument } from './typeset-document.ts'
import { fill } from './wording/fill.ts'
import { type Writing, writingOf } from './writing.ts'

/**
 * The offers that go out after the sitting: one for each rank whose turn has come and that was not notified yet
 * (CCH R441-3 b: without a new sitting). The first rank's offer is among the sitting's own letters. Nothing before the
 * signature.
 */
export function offerLetters(state: SessionState, head: Head): readonly CandidateLetter[] {
  if (state.phase !== 'signed') return []
  const writing = writingOf(state, head)
  return state.items.flatMap((item) => (item.kind === 'vacancy' ? itemOffers(writing, item) : []))
}

function itemOffers(writing: Writing, item: VacancyItem): readonly CandidateLetter[] {
  return item.offers
    .filter(({ status, rank }) => status === 'to-notify' && rank > 1)
    .map((offer) => {
      const candidate = candidateOf(item, offer.candidate)
      const letter: Letter = { writing, item, candidate, date: 'by-hand' }
      const description = typesetDocument(framedLetter(letter, offerBody(letter, item, offer)))
      return { candidate: offer.candidate, description }
    })
}

function offerBody(letter: Letter, item: VacancyItem, offer: Offer): LetterBody {
  const decision = item.decisions.find(({ candidate }) => candidate === offer.candidate)
  return decision?.kind === 'conditional' && offer.conditionsMet === undefined
    ? conditionalOffer(letter, decision, turn(letter, offer))
    : offerLetter(letter, [...turn(letter, offer), ...conditionMet(letter, decision)])
}

function turn({ writing }: Letter, { rank }: Offer): readonly Block[] {
  return [paragraph(fill(writing.wording.followUp.turnCame, { rank: String(rank) }))]
}

function conditionMet({ writing }: Letter, decision: Decision | undefined): readonly Block[] {
  return decision?.kind === 'conditional' ? [paragraph(writing.wording.followUp.conditionMet)] : []
}
