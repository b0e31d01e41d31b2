import type { Term } from './term.ts'
import { singular, wordsOf } from './words.ts'

/** A list made ready to be looked up: one made ready serves every letter typed. */
export interface PreparedTerms {
  readonly byFirstWord: ReadonlyMap<string, readonly PreparedTerm[]>
}

/** One form of a term, in words. */
export interface PreparedTerm {
  readonly term: Term
  readonly words: readonly string[]
  /** What makes it right, as words, when it stands anywhere in the text. */
  readonly allowedBeside: readonly (readonly string[])[]
}

/** Makes a list ready. Terms without a word are left out. */
export function prepareTerms(terms: readonly Term[]): PreparedTerms {
  const byFirstWord = new Map<string, PreparedTerm[]>()
  for (const prepared of terms.flatMap(preparedForms)) {
    const first = prepared.words[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), prepared])
  }
  return { byFirstWord }
}

function preparedForms(term: Term): readonly PreparedTerm[] {
  const allowedBeside = (term.allowedBeside ?? []).flatMap(formsOf)
  return formsOf(term.term).map((words) => ({ term, words, allowedBeside }))
}

/** `handicapé / handicapée` has two forms, each in its words. */
function formsOf(written: string): readonly (readonly string[])[] {
  return written
    .split('/')
    .map((form) => wordsOf(form).map(({ letters }) => singular(letters)))
    .filter((words) => words.length > 0)
}
