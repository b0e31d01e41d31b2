/** Keeps a number with its unit and a sign with its word. The narrow one (U+202F) is missing from common PDF fonts. */
export const noBreakSpace = '\u00a0'

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/**
 * French typography of any text, ours or typed by people: typographic apostrophes, no-break spaces where a line must
 * not break (before `; : ! ? » % €`, after `«`, inside `14 h 05`, `n° 5`, `M. LE GALL`, `26 novembre`, `art. R. 441-3`),
 * one kind of no-break space, no control character. It moves no sign and adds no space where there was none, so that
 * addresses of the web and references stay as they are. Applying it twice changes nothing more.
 */
export function typeset(text: string): string {
  return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text)
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/\t/g, ' '],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a PDF cannot show them; they come from pasted notes
  [/[\u0000-\u0009\u000b-\u001f\u007f\u00ad\u200b-\u200f\ufeff]/g, ''],
  [/[\u2007\u2009\u202f]/g, noBreakSpace],
  [/\u2011/g, '-'],
  [/(\p{L})'(?=[\p{L}\d«])/gu, '$1’'],
  [/ +([;:!?»%€])/g, `${noBreakSpace}$1`],
  [/« +/g, `«${noBreakSpace}`],
  [/(\d) (m²|h|°|UC|%|€)(?![\p{L}\d])/gu, `$1${noBreakSpace}$2`],
  [/(\d\u00a0h) (?=\d)/g, `$1${noBreakSpace}`],
  [new RegExp(`(\\d|1er) (?=(?:${months})\\b)`, 'g'), `$1${noBreakSpace}`],
  [new RegExp(`(${months}) (?=\\d{4})`, 'g'), `$1${noBreakSpace}`],
  [/(^|[\s(«’])(M\.|MM\.|Mme|Mmes|n°|art\.) /g, `$1$2${noBreakSpace}`],
  [/\b([RLD])\. (?=\d)/g, `$1.${noBreakSpace}`],
  [/(rang|page|rangs|pages) (?=\d)/g, `$1${noBreakSpace}`],
  [/(\d(?:er|e)) (?=étage)/g, `$1${noBreakSpace}`],
]
