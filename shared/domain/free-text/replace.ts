import type { FoundTerm } from './match.ts'

/** The text with one term put in better words; without better words, with the term taken out and its spaces joined. */
export function replaceTerm(text: string, { start, end, term }: FoundTerm): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (term.better !== '') return before + matchCapital(text.charAt(start), term.better) + after
  const joined = `${before.replace(/\s+$/, '')} ${after.replace(/^\s+/, '')}`
  return joined.replace(/ ([,.)])/g, '$1').trim()
}

/** A sentence that began with the term begins with its replacement. */
function matchCapital(first: string, better: string): string {
  return first !== first.toLowerCase() ? better.charAt(0).toUpperCase() + better.slice(1) : better
}
