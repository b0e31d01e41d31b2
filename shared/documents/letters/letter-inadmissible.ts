import type { Decision } from '../../domain/decision/types.ts'
import { paragraph, strong } from '../blocks.ts'
import { reasonText } from '../decision-text.ts'
import { fill } from '../wording/fill.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { contactClause, sessionDay } from './letter-offer.ts'
import { remedies } from './remedies.ts'

/** The request is rejected: the condition that is not met, and its removal a month later (CCH R441-2-8). */
export function inadmissibleLetter({ writing }: Letter, decision: Decision): LetterBody {
  const words = writing.wording.letters
  return {
    subject: words.inadmissibleSubject,
    blocks: [
      paragraph(fill(words.inadmissible, { date: sessionDay(writing) })),
      paragraph([strong(reasonText(writing.state, decision))]),
      paragraph(fill(words.inadmissibleRadiation, { contact: contactClause(writing) })),
      ...remedies(writing),
    ],
  }
}
