/** The letters of French and of its neighbours without what stands above or below them. Ligatures are two letters. */
const plainLetters: Readonly<Record<string, string>> = {
  à: 'a',
  á: 'a',
  â: 'a',
  ã: 'a',
  ä: 'a',
  å: 'a',
  æ: 'ae',
  ç: 'c',
  è: 'e',
  é: 'e',
  ê: 'e',
  ë: 'e',
  ì: 'i',
  í: 'i',
  î: 'i',
  ï: 'i',
  ñ: 'n',
  ò: 'o',
  ó: 'o',
  ô: 'o',
  õ: 'o',
  ö: 'o',
  ø: 'o',
  œ: 'oe',
  ù: 'u',
  ú: 'u',
  û: 'u',
  ü: 'u',
  ý: 'y',
  ÿ: 'y',
  š: 's',
  ž: 'z',
  ß: 'ss',
}

/** A text as it is compared, with where each of its letters stood in the text that was typed. */
export interface FoldedText {
  readonly letters: string
  /** For each letter, the place in the typed text of the letter it comes from. */
  readonly places: readonly number[]
}

/**
 * A text without accents, case or the shape of its apostrophes and hyphens, so that terms match however they are typed.
 * An accent typed apart from its letter is left out. Folding a folded text changes nothing.
 */
export function foldText(text: string): FoldedText {
  const letters: string[] = []
  const places: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    for (const letter of foldLetter(text.charAt(place))) {
      letters.push(letter)
      places.push(place)
    }
  }
  return { letters: letters.join(''), places }
}

function foldLetter(typed: string): string {
  const small = smallLetter(typed)
  if (/[\u0300-\u036f\u00ad\u200b]/.test(small)) return ''
  if (/[’‘ʼ´`]/.test(small)) return "'"
  if (/[\u2010-\u2015\u2212]/.test(small)) return '-'
  if (/\s/.test(small)) return ' '
  return Object.hasOwn(plainLetters, small) ? (plainLetters[small] ?? small) : small
}

/** One letter stays one: the small letter of `İ` is two, which would lose the places. */
function smallLetter(typed: string): string {
  const small = typed.toLowerCase()
  return small.length === 1 ? small : typed
}

/** True for a letter or a digit of a folded text: what a word is made of. */
export function isWordLetter(letter: string): boolean {
  return /[\p{L}\p{N}]/u.test(letter)
}
