import { foldText } from '../../../shared/domain/free-text/fold.ts'
import { categoryLabels, type Term } from '../../../shared/domain/free-text/term.ts'

/** A term with its place in the list, which is what tells it from the others. */
export interface PlacedTerm {
  readonly place: number
  readonly term: Term
}

/** The terms that hold what is sought, in their own words, their category or their better words. */
export function soughtTerms(terms: readonly Term[], sought: string): readonly PlacedTerm[] {
  const wanted = foldText(sought.trim()).letters
  return terms
    .map((term, place) => ({ term, place }))
    .filter(({ term }) => foldText(wordsOf(term)).letters.includes(wanted))
}

function wordsOf({ term, category, better }: Term): string {
  return `${term} ${categoryLabels[category]} ${better}`
}

/** The list with one term in the place of another, or at its head where it is new. */
export function withTerm(terms: readonly Term[], place: number | null, term: Term): readonly Term[] {
  return place === null ? [term, ...terms] : terms.map((one, at) => (at === place ? term : one))
}

export function withoutTerm(terms: readonly Term[], place: number): readonly Term[] {
  return terms.filter((_, at) => at !== place)
}
