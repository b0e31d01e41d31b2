import type { Decision } from '../../domain/decision/types.ts'
import { paragraph, strong } from '../blocks.ts'
import { reasonText } from '../decision-text.ts'
import { fill } from '../wording/fill.ts'
import { shortDwellingBlock } from './dwelling-block.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { sessionDay } from './letter-offer.ts'
import { mediation, remedies } from './remedies.ts'

/** The dwelling is not attributed: why, in writing (CCH L441-2-2), and what remains open. */
export function notAllocatedLetter({ writing, item }: Letter, decision: Decision): LetterBody {
  const words = writing.wording.letters
  return {
    subject: words.notAllocatedSubject,
    blocks: [
      paragraph(fill(words.notAllocated, { date: sessionDay(writing) })),
      shortDwellingBlock(writing, item),
      paragraph(words.notAllocatedDecision),
      paragraph([strong(reasonText(writing.state, decision))]),
      paragraph(words.notAllocatedScope),
      mediation(writing),
      ...remedies(writing),
    ],
  }
}
