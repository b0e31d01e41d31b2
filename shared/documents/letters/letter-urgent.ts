import type { UrgentAllocationItem } from '../../domain/state.ts'
import { paragraph } from '../blocks.ts'
import { dateInLetters } from '../dates.ts'
import { fill } from '../wording/fill.ts'
import { dwellingBlock } from './dwelling-block.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { delayText, sessionDay } from './letter-offer.ts'

/** An allocation made in urgency, confirmed by the sitting. Its facts are left out: the household knows them. */
export function urgentLetter({ writing, item }: Letter, { allocation }: UrgentAllocationItem): LetterBody {
  const words = writing.wording.letters
  const decidedOn = dateInLetters(allocation.decidedOn)
  return {
    subject: words.urgentSubject,
    blocks: [
      paragraph(fill(words.urgent, { date: sessionDay(writing), decidedOn })),
      dwellingBlock(writing, item),
      paragraph(fill(words.urgentAnswer, { delay: delayText(writing) })),
    ],
  }
}
