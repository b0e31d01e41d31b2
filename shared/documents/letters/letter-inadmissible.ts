import type { Decision } from '../../domain/decision/types.ts'
import { rejectionBasis } from '../../domain/rejection/basis.ts'
import { paragraph, strong } from '../blocks.ts'
import { reasonText } from '../decision-text.ts'
import type { Block } from '../document.ts'
import { wholeEuros } from '../numbers.ts'
import { fill } from '../wording/fill.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { contactClause, sessionDay } from './letter-offer.ts'
import { remedies } from './remedies.ts'

/** The request is rejected: the condition that is not met, and its removal a month later (CCH R441-2-8). */
export function inadmissibleLetter(letter: Letter, decision: Decision): LetterBody {
  const { writing } = letter
  const words = writing.wording.letters
  return {
    subject: words.inadmissibleSubject,
    blocks: [
      paragraph(fill(words.inadmissible, { date: sessionDay(writing) })),
      paragraph([strong(reasonText(writing.state, decision))]),
      ...confirmedCeiling(letter, decision),
      paragraph(fill(words.inadmissibleRadiation, { contact: contactClause(writing) })),
      ...remedies(writing),
    ],
  }
}

/** The sitting judged on a provisional ceiling: what it was confirmed at, for the household to check. */
function confirmedCeiling({ writing, item }: Letter, decision: Decision): readonly Block[] {
  if (item.kind !== 'vacancy') return []
  const basis = rejectionBasis(writing.state, item, decision)
  if (basis.kind !== 'over-confirmed' || basis.eligibility.ceiling === null) return []
  const { income, ceiling } = basis.eligibility
  const said = { income: wholeEuros(Math.round(income * 100)), ceiling: wholeEuros(ceiling * 100) }
  return [paragraph(fill(writing.wording.followUp.confirmedCeiling, said))]
}
