import type { Block, DocumentDescription } from './document.ts'
import type { CandidateLetter } from './letters.ts'

/**
 * Every letter in one file, to print at once. Each begins on a right-hand page and counts its own pages, so that a
 * printer using both sides never puts two households on one sheet. Null without any letter.
 */
export function mergedLetters(letters: readonly CandidateLetter[]): DocumentDescription | null {
  const [first] = letters
  if (first === undefined) return null
  return {
    ...first.description,
    name: 'lettres',
    title: 'Lettres de notification',
    blocks: letters.flatMap(({ description }): readonly Block[] => [
      { kind: 'part', footer: description.footer },
      ...description.blocks,
    ]),
  }
}
