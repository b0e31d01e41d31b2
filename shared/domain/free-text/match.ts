import type { PreparedTerm, PreparedTerms } from './prepared-terms.ts'
import type { Term } from './term.ts'
import { singular, type Word, wordsOf } from './words.ts'

/** A term found in a text that was typed: from `start` to before `end`, in the letters of that text. */
export interface FoundTerm {
  readonly term: Term
  readonly start: number
  readonly end: number
}

/**
 * The terms of the list that a text holds, in the order of the text: whole words, whatever their accents, case, plural,
 * apostrophes and hyphens; of two that begin at one word the longest, and none within another. Words that are a known
 * name of the sitting, written with a capital, are left alone: M. NOIR is not a colour.
 */
export function findTerms(
  text: string,
  { byFirstWord }: PreparedTerms,
  knownNames: ReadonlySet<string>,
): readonly FoundTerm[] {
  const words = wordsOf(text)
  const holds = (sought: readonly string[]) => words.some((_, index) => standsAt(words, index, sought))
  const found: FoundTerm[] = []
  for (let index = 0; index < words.length; index += 1) {
    const match = longestAt(words, index, byFirstWord)
    const last = words[index + (match?.words.length ?? 0) - 1]
    const first = words[index]
    if (match === null || first === undefined || last === undefined) continue
    if (match.allowedBeside.some(holds)) continue
    if (isName(text, words.slice(index, index + match.words.length), knownNames)) continue
    found.push({ term: match.term, start: first.start, end: last.end })
    index += match.words.length - 1
  }
  return found
}

function longestAt(
  words: readonly Word[],
  index: number,
  byFirstWord: PreparedTerms['byFirstWord'],
): PreparedTerm | null {
  const candidates = byFirstWord.get(singular(words[index]?.letters ?? '')) ?? []
  return candidates
    .filter((candidate) => standsAt(words, index, candidate.words))
    .reduce<PreparedTerm | null>(
      (longest, one) => (longest === null || one.words.length > longest.words.length ? one : longest),
      null,
    )
}

function standsAt(words: readonly Word[], index: number, sought: readonly string[]): boolean {
  return sought.every((letters, step) => {
    const word = words[index + step]
    return word !== undefined && singular(word.letters) === letters && (step === 0 || word.followsOn)
  })
}

/** A name stands with a capital, alone or with the name beside it: `Mme Blanc`, never `mariage blanc`. */
function isName(text: string, words: readonly Word[], knownNames: ReadonlySet<string>): boolean {
  return words.every(
    ({ letters, start }) =>
      knownNames.has(letters) && text.charAt(start) !== text.charAt(start).toLowerCase(),
  )
}
