import { foldText, isWordLetter } from './fold.ts'

/** A word of a text that was typed: its folded letters, and where it stands from `start` to before `end`. */
export interface Word {
  readonly letters: string
  readonly start: number
  readonly end: number
  /** True where only spaces, apostrophes or hyphens part it from the word before: a term never runs over a full stop. */
  readonly followsOn: boolean
}

/** The words of a text, whatever parts them. */
export function wordsOf(text: string): readonly Word[] {
  const { letters, places } = foldText(text)
  const words: Word[] = []
  let start = -1
  let end = 0
  for (let index = 0; index <= letters.length; index += 1) {
    const isInWord = index < letters.length && isWordLetter(letters.charAt(index))
    if (isInWord && start < 0) start = index
    if (!isInWord && start >= 0) {
      const followsOn = /^[ '-]+$/.test(letters.slice(end, start))
      words.push({ letters: letters.slice(start, index), ...placed(places, text, start, index), followsOn })
      end = index
      start = -1
    }
  }
  return words
}

/** An accent typed apart belongs to the letter before it. */
function placed(places: readonly number[], text: string, from: number, to: number) {
  const end = places[to - 1] ?? 0
  let after = end + 1
  while (/[\u0300-\u036f]/.test(text.charAt(after))) after += 1
  return { start: places[from] ?? 0, end: after }
}

/** `handicapés` and `handicapé`, `maux` kept as it is: the plural in s or x of a word of four letters or more. */
export function singular(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word
}
