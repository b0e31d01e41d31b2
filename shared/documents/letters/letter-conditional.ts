import type { Decision } from '../../domain/decision/types.ts'
import { paragraph, strong } from '../blocks.ts'
import { dateInLetters } from '../dates.ts'
import { documentLabel } from '../decision-text.ts'
import type { Block } from '../document.ts'
import { uncapitalised } from '../grammar.ts'
import { fill } from '../wording/fill.ts'
import { dwellingBlock } from './dwelling-block.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { sessionDay } from './letter-offer.ts'

/** An attribution that rests on a missing document of the limitative list (CCH R441-3 c). */
export function conditionalLetter(letter: Letter, decision: Decision): LetterBody {
  const { writing, item } = letter
  const words = writing.wording.letters
  return {
    subject: words.conditionalSubject,
    blocks: [
      paragraph(fill(words.conditional, { date: sessionDay(writing) })),
      dwellingBlock(writing, item),
      ...conditionSentences(letter, decision),
      ...rankSentence(letter, decision),
    ],
  }
}

function conditionSentences({ writing }: Letter, decision: Decision): readonly Block[] {
  const words = writing.wording.letters
  const document = uncapitalised(documentLabel(writing.state, decision.document))
  const deadline = decision.deadline === undefined ? '' : dateInLetters(decision.deadline)
  return [
    paragraph([
      fill(words.conditionalReason, { document }),
      ' ',
      strong(fill(words.conditionalDeadline, { deadline })),
    ]),
    paragraph(words.conditionalThen),
  ]
}

function rankSentence({ writing }: Letter, { rank }: Decision): readonly Block[] {
  if (rank === undefined || rank === 1) return []
  return [paragraph(fill(writing.wording.letters.conditionalRank, { rank: String(rank) }))]
}
