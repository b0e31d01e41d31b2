import { nearestWord } from '../../util/nearest-word.ts'

/** A word of the file as a sentence quotes it: short, on one line. Only for codes, keys and identifiers. */
export function quote(word: string): string {
  const line = word.replace(/\s+/g, ' ')
  return line.length > 64 ? `${line.slice(0, 64)}…` : line
}

/** `« a », « b » ou « c »`. */
export function quotedChoice(words: readonly string[]): string {
  const quoted = words.map((word) => `« ${word} »`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ou ${quoted.at(-1)}`
}

/** What to do about a word that no list knows: the nearest known one, or what else can be done. */
export function adviceFor(typed: string, known: readonly string[], otherwise: string): string {
  const near = nearestWord(typed, known)
  return near === null ? otherwise : `Vouliez-vous dire « ${near} » ?`
}
