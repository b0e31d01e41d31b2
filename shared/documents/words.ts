/** The gender of the noun that is counted: only numbers ending in one show it (`vingt et une voix`). */
export type Gender = 'masculine' | 'feminine'

const small = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
] as const

const tens: Readonly<Record<number, string>> = {
  2: 'vingt',
  3: 'trente',
  4: 'quarante',
  5: 'cinquante',
  6: 'soixante',
}

/** A count in letters from 0 to 999, traditional spelling: `vingt et une`, `quatre-vingts`; digits above. */
export function inWords(count: number, gender: Gender): string {
  if (!Number.isInteger(count) || count < 0 || count > 999) return String(count)
  return gender === 'feminine' ? masculine(count).replace(/\bun$/, 'une') : masculine(count)
}

function masculine(count: number): string {
  return count < 100 ? belowHundred(count) : hundreds(count)
}

function hundreds(count: number): string {
  const hundred = Math.floor(count / 100)
  const rest = count % 100
  const head = hundred === 1 ? 'cent' : `${small[hundred]} cent${rest === 0 ? 's' : ''}`
  return rest === 0 ? head : `${head} ${belowHundred(rest)}`
}

function belowHundred(count: number): string {
  if (count < 20) return small[count] ?? ''
  if (count >= 80) return count === 80 ? 'quatre-vingts' : `quatre-vingt-${small[count - 80]}`
  const ten = Math.floor(count / 10) === 7 ? 6 : Math.floor(count / 10)
  const rest = count - ten * 10
  if (rest === 0) return tens[ten] ?? ''
  const isOne = rest === 1 || rest === 11
  return `${tens[ten]}${isOne ? ' et ' : '-'}${small[rest]}`
}
