import { describe, expect, test } from 'vitest'
import { soughtTerms, withoutTerm, withTerm } from '../../../../renderer/features/settings/term-list.ts'
import type { Term } from '../../../../shared/domain/free-text/term.ts'

const aTerm = (term: string, over: Partial<Term> = {}): Term => ({
  term,
  category: 'insult',
  why: 'Parce que.',
  better: '',
  ...over,
})
const terms = [
  aTerm('fou / folle'),
  aTerm('malade', { category: 'health', better: 'besoin d’un logement adapté' }),
]

describe('the list of words to avoid', () => {
  test.each([
    ['', [0, 1]],
    ['  ', [0, 1]],
    ['FÔLLE', [0]],
    ['sante', [1]],
    ['logement', [1]],
    ['absent', []],
  ])('« %s » finds %j', (sought, places) => {
    expect(soughtTerms(terms, sought).map(({ place }) => place)).toEqual(places)
  })

  test('a new word comes first, a changed one stays in its place, one taken out leaves the others', () => {
    const added = aTerm('rigolo')
    expect(withTerm(terms, null, added)).toEqual([added, ...terms])
    expect(withTerm(terms, 1, added)).toEqual([terms[0], added])
    expect(withoutTerm(terms, 0)).toEqual([terms[1]])
  })
})
