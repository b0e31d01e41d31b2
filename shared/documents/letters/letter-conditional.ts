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
      paragraph(introduction(letter, decision)),
      dwellingBlock(writing, item),
      ...rankSentence(letter, decision),
      ...conditionSentences(letter, decision),
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

function introduction({ writing }: Letter, decision: Decision): string {
  const words = writing.wording.letters
  const date = sessionDay(writing)
  return isAfterOthers(decision)
    ? fill(words.conditionalRanked, { date, rank: String(decision.rank) })
    : fill(words.conditional, { date })
}

function rankSentence({ writing }: Letter, decision: Decision): readonly Block[] {
  if (!isAfterOthers(decision)) return []
  return [paragraph(fill(writing.wording.letters.conditionalRank, { rank: String(decision.rank) }))]
}

function isAfterOthers({ rank }: Decision): boolean {
  return rank !== undefined && rank > 1
}
