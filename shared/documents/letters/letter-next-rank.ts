import { paragraph, strong } from '../blocks.ts'
import { fill } from '../wording/fill.ts'
import { dwellingBlock } from './dwelling-block.ts'
import type { Letter, LetterBody } from './letter-frame.ts'
import { sessionDay } from './letter-offer.ts'

/** Rank 2 and after: neither an offer nor a delay, the rank itself (CCH R441-2-17). */
export function nextRankLetter({ writing, item }: Letter, rank: number): LetterBody {
  const words = writing.wording.letters
  const said = { rank: String(rank) }
  return {
    subject: fill(words.rankSubject, said),
    blocks: [
      paragraph(fill(words.rankIntroduction, { date: sessionDay(writing) })),
      dwellingBlock(writing, item),
      paragraph([strong(fill(words.rank, said))]),
      paragraph(words.rankNoAnswer),
    ],
  }
}
