import type { Decision } from '../../domain/decision/types.ts'
import { paragraph, strong } from '../blocks.ts'
import { dateInLetters } from '../dates.ts'
import { documentLabel } from '../decision-text.ts'
import type { Block } from '../document.ts'
import { uncapitalised } from '../grammar.ts'
import { fill } from '../wording/fill.ts'
import { dwellingBlock } from './dwelling-block.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { answerBlocks, coupon, sessionDay } from './letter-offer.ts'

/** An attribution that rests on a missing document of the limitative list (CCH R441-3 c). */
export function conditionalLetter(letter: Letter, decision: Decision): LetterBody {
  return isAfterOthers(decision) ? rankedLetter(letter, decision) : conditionalOffer(letter, decision)
}

/** Behind others: the rank and the document, neither an offer nor a delay yet. */
function rankedLetter(letter: Letter, decision: Decision): LetterBody {
  const { writing, item } = letter
  const words = writing.wording.letters
  const rank = String(decision.rank)
  return {
    subject: words.conditionalSubject,
    blocks: [
      paragraph(fill(words.conditionalRanked, { date: sessionDay(writing), rank })),
      dwellingBlock(writing, item),
      paragraph(fill(words.conditionalRank, { rank })),
      ...conditionSentences(letter, decision),
    ],
  }
}

/** First in line: the dwelling is offered, so the delay to answer is told beside the document (CCH R441-10). */
export function conditionalOffer(
  letter: Letter,
  decision: Decision,
  turn: readonly Block[] = [],
): LetterBody {
  const { writing, item } = letter
  const words = writing.wording.letters
  return {
    subject: words.conditionalSubject,
    blocks: [
      paragraph(fill(words.conditional, { date: sessionDay(writing) })),
      dwellingBlock(writing, item),
      ...turn,
      ...conditionSentences(letter, decision),
      ...answerBlocks(letter),
    ],
    below: coupon(letter),
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

function isAfterOthers({ rank }: Decision): boolean {
  return rank !== undefined && rank > 1
}
