import { withFrenchSpaces } from '../../util/french-spaces.ts'
import type { CandidateId, Item, SessionState } from '../state.ts'
import { linesByCategory } from './by-category.ts'
import { readingOf } from './grid-reading.ts'
import { type Separation, scoredOrder, separationOf } from './order.ts'
import { type OrderWords, type Pair, tiedWords, totalWords, unscoredWords } from './order-words.ts'
import type { ScoreLine } from './score.ts'

/** How much a sentence may tell of a household: the criteria by their labels, or only their categories. */
export type Telling = 'labels' | 'categories'

/** Why one candidate is shown before the next: in a glance, then in one sentence. Candidates go by their letters. */
export interface OrderSentence {
  readonly before: CandidateId
  readonly after: CandidateId
  readonly glance: string
  readonly sentence: string
}

/**
 * Why each examined candidate of an item comes before the next one in the order shown: what separates them is what
 * `shownOrder` sorted them by. None without a grid: the order is then the file's. Never a rank (CCH L441-2-8).
 */
export function orderSentences(state: SessionState, item: Item, telling: Telling): readonly OrderSentence[] {
  if (state.grid === null) return []
  const shown = scoredOrder(state, item).filter(({ candidate }) => candidate.withdrawn === null)
  const { tieBreak } = readingOf(state.grid)
  return shown.slice(1).flatMap((after, index) => {
    const before = shown[index]
    if (before === undefined) return []
    const separation = separationOf(tieBreak, before, after)
    return [worded({ before, after }, pairWords(state, { before, after }, separation, telling))]
  })
}

function toldLines(
  { grid }: SessionState,
  lines: readonly ScoreLine[],
  telling: Telling,
): readonly ScoreLine[] {
  return grid === null || telling === 'labels' ? lines : linesByCategory(grid, lines)
}

function pairWords(
  state: SessionState,
  pair: Pair,
  separation: Separation | null,
  telling: Telling,
): OrderWords {
  const [one, other] = [pair.before.score, pair.after.score]
  if (one === null || other === null || separation?.by === 'scored') return unscoredWords(pair)
  if (separation?.by !== 'total') return tiedWords(pair, one.total, separation?.by ?? 'file')
  return totalWords(pair, one, other, (lines) => toldLines(state, lines, telling))
}

function worded({ before, after }: Pair, { glance, sentence }: OrderWords): OrderSentence {
  const next = after.candidate.file
  return {
    before: before.candidate.file.id,
    after: next.id,
    glance: withFrenchSpaces(`avant ${next.letter} : ${glance}`),
    sentence: withFrenchSpaces(sentence),
  }
}
