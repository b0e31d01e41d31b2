import { householdName } from './naming.ts'
import type { Refusal } from './refusal.ts'
import { readableItems } from './scope.ts'
import type { CandidateState, SeatId, SessionState } from './state.ts'
import { candidatesOf } from './vacancy/selectors.ts'

/**
 * A refusal as that seat may read it. A chair leads every item (contract 5.13), also one that they stepped back from or do
 * not sit on: there a refusal tells the candidate's letter and no name (CCH R441-2-6).
 */
export function withoutUnreadNames(state: SessionState, seat: SeatId, refusal: Refusal): Refusal {
  const spoken = spokenOf(refusal)
  if (spoken.length === 0) return refusal
  const readable = readableItems(state, seat)
  const message = state.items
    .filter(({ id }) => !readable.includes(id))
    .flatMap((item) => candidatesOf(item).filter(({ file }) => spoken.includes(file.id)))
    .sort(longestNameFirst)
    .reduce(withLetter, refusal.message)
  return { ...refusal, message }
}

/** The candidates that a refusal speaks of: its details name every one. */
function spokenOf({ details: { candidate, candidates } }: Refusal): readonly unknown[] {
  return Array.isArray(candidates) ? candidates : candidate === undefined ? [] : [candidate]
}

/** A name may begin another: `M. LE` and `M. LEROY`. */
function longestNameFirst(one: CandidateState, other: CandidateState): number {
  return householdName(other.file).length - householdName(one.file).length
}

function withLetter(text: string, { file }: CandidateState): string {
  return text.replaceAll(householdName(file), `la candidature ${file.letter}`)
}
