import type { Term, TermCategory } from '../term.ts'

/** Terms of one category that one reason forbids: each with what to write instead, or nothing. */
export function listed(
  category: TermCategory,
  why: string,
  rows: readonly (readonly [term: string, better: string])[],
): readonly Term[] {
  return rows.map(([term, better]) => ({ term, category, why, better }))
}
