import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultTerms } from '../../../../shared/domain/free-text/default-list.ts'
import { foldText } from '../../../../shared/domain/free-text/fold.ts'
import { findTerms } from '../../../../shared/domain/free-text/match.ts'
import { prepareTerms } from '../../../../shared/domain/free-text/prepared-terms.ts'
import { type Term, termList } from '../../../../shared/domain/free-text/term.ts'
import { singular } from '../../../../shared/domain/free-text/words.ts'

const noNames: ReadonlySet<string> = new Set()
const aTerm = (term: string, over: Partial<Term> = {}): Term => ({
  term,
  category: 'insult',
  why: 'Parce que.',
  better: '',
  ...over,
})
const listOf = (...terms: readonly (string | Term)[]) =>
  prepareTerms(terms.map((term) => (typeof term === 'string' ? aTerm(term) : term)))
const foundIn = (
  text: string,
  list = listOf('handicapé / handicapée', 'sans-papiers', 'mœurs'),
  names = noNames,
) => findTerms(text, list, names).map(({ start, end }) => text.slice(start, end))

describe('a term is found', () => {
  test.each([
    ['as it is written', 'un fils handicapé', ['handicapé']],
    ['without its accents', 'un fils handicape', ['handicape']],
    ['in capitals', 'UN FILS HANDICAPÉ', ['HANDICAPÉ']],
    ['in the plural', 'des enfants handicapés', ['handicapés']],
    ['in another of its forms', 'une fille handicapée', ['handicapée']],
    ['with accents typed apart', 'un fils handicape\u0301.', ['handicape\u0301']],
    ['at the end of a sentence', 'Il est handicapé.', ['handicapé']],
    ['in quotes', '« handicapé »', ['handicapé']],
    ['with its hyphen', 'un couple sans-papiers', ['sans-papiers']],
    ['with a space for its hyphen', 'un couple sans papiers', ['sans papiers']],
    ['with a long hyphen', 'un couple sans–papiers', ['sans–papiers']],
    ['with its ligature apart', 'ses moeurs', ['moeurs']],
    ['twice', 'handicapé et handicapé', ['handicapé', 'handicapé']],
    ['over two lines', 'sans\npapiers', ['sans\npapiers']],
    ['over several spaces', 'sans   papiers', ['sans   papiers']],
    ['after an apostrophe', 'l’handicapé', ['handicapé']],
  ])('%s', (_name, text, expected) => expect(foundIn(text)).toEqual(expected))
})

describe('a term is not found', () => {
  test.each([
    ['within another word', 'un handicapétisme'],
    ['where a full stop parts its words', 'Il est venu sans. Papiers à suivre.'],
    ['where a comma parts its words', 'sans, papiers'],
    ['where a space and a full stop part its words', 'sans . papiers'],
    ['half of it', 'il est venu sans la carte'],
    ['in an empty text', ''],
    ['in spaces', '   '],
  ])('%s', (_name, text) => expect(foundIn(text)).toEqual([]))
})

describe('which term is found', () => {
  test('the longest of those that begin at one word, and none within it', () => {
    const list = listOf('mère', 'mère célibataire', 'célibataire')
    expect(foundIn('une mère célibataire, une mère', list)).toEqual(['mère célibataire', 'mère'])
    expect(foundIn('une mère seule, célibataire', list)).toEqual(['mère', 'célibataire'])
    const longestFirst = listOf('mère célibataire', 'mère')
    expect(foundIn('une mère célibataire', longestFirst)).toEqual(['mère célibataire'])
  })

  test('the first of two that are written alike', () => {
    const list = listOf(aTerm('malade', { category: 'health' }), aTerm('Malade', { category: 'insult' }))
    const found = findTerms('Un enfant malade', list, noNames)
    expect(found.map(({ term }) => term.category)).toEqual(['health'])
  })

  test('an empty form, or one without a word, matches nothing', () => {
    expect(foundIn('tout / rien', listOf('/ - /'))).toEqual([])
  })

  test('an empty form makes no term right', () => {
    expect(foundIn('Handicap', listOf(aTerm('handicap', { allowedBeside: ['adapté /', ' - '] })))).toEqual([
      'Handicap',
    ])
  })

  test('only the last letter is of the plural', () => {
    expect([singular('sourd'), singular('assistant'), singular('sourds'), singular('choix')]).toEqual([
      'sourd',
      'assistant',
      'sourd',
      'choi',
    ])
  })

  test.each([
    ['un mot', 'sourd', true],
    ['a number', '93', true],
    ['signs alone', '--', false],
    ['a single letter', 'a', false],
  ])('a list holds terms that have a letter or a digit: %s', (_name, written, expected) => {
    expect(termList.safeParse([{ ...aTerm(written), better: '' }]).success).toBe(expected)
  })

  test('short words keep their last letter: « cas » is not « ca »', () => {
    expect(foundIn('ca', listOf('cas'))).toEqual([])
    expect(foundIn('un cas', listOf('cas'))).toEqual(['cas'])
    expect(foundIn('des gays', listOf('gay'))).toEqual(['gays'])
    expect(foundIn('des cas sociaux', listOf('cas sociaux'))).toEqual(['cas sociaux'])
  })
})

describe('a name of the sitting is no term', () => {
  const list = listOf('chrétien', 'noir', 'mariage blanc')
  const names = new Set(['chretien', 'noir', 'blanc'])
  test.each([
    ['with a capital', 'Mme Chrétien a écrit.', []],
    ['in capitals', 'M. NOIR a écrit.', []],
    ['as a word of the sentence', 'Il est chrétien.', ['chrétien']],
    ['within a longer term', 'Un mariage Blanc.', ['mariage Blanc']],
  ])('%s', (_name, text, expected) => expect(foundIn(text, list, names)).toEqual(expected))

  test('a stranger to the sitting is a term', () => {
    expect(foundIn('Mme Chrétien a écrit.', list)).toEqual(['Chrétien'])
  })
})

describe('a term that other words make right', () => {
  const list = listOf(aTerm('handicap', { allowedBeside: ['adapté / adaptée', 'plain-pied'] }))
  test.each([
    ['alone', 'Handicap lourd.', ['Handicap']],
    ['beside the need', 'Handicap : logement adapté nécessaire.', []],
    ['beside the need, before it and in the plural', 'Salles d’eau adaptées au handicap.', []],
    ['beside a need of two words', 'handicap, plain pied demandé', []],
    ['beside half of it', 'handicap, au pied de la côte', ['handicap']],
  ])('%s', (_name, text, expected) => expect(foundIn(text, list)).toEqual(expected))
})

describe('whatever is typed', () => {
  const list = prepareTerms(defaultTerms)
  const forms = defaultTerms.flatMap(({ term }) => term.split('/').map((form) => form.trim()))
  const filler = fc.constantFrom('', 'Le ménage ', 'Note : ', 'été ', '  ', '— ', 'x\u0301y ')
  const tail = fc.constantFrom('', '.', ' au 3e étage', ' ; vu le 2 mars', '\n')

  test('every form of the list is found where it stands, its place is its own letters', () => {
    fc.assert(
      fc.property(filler, fc.constantFrom(...forms), tail, (before, form, after) => {
        const text = `${before}${form}${after}`
        const found = findTerms(text, list, noNames)
        expect(
          found.some(({ start, end }) => start <= before.length && end >= before.length + form.length),
        ).toBe(true)
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$/)
        }
      }),
    )
  })

  test('neither accents nor case change what is found', () => {
    const withoutAccents = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...forms, 'rue', 'enfant', 'à'), { maxLength: 5 }), (parts) => {
        const text = parts.join(' ')
        const terms = (typed: string) => findTerms(typed, list, noNames).map(({ term }) => term.term)
        expect(terms(text.toUpperCase())).toEqual(terms(text))
        expect(terms(withoutAccents(text))).toEqual(terms(text))
        expect(terms(text.normalize('NFD'))).toEqual(terms(text))
      }),
    )
  })

  test('folding twice is folding once, and every place is in the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { letters, places } = foldText(text)
        expect(foldText(letters).letters).toBe(letters)
        expect(places).toHaveLength(letters.length)
        expect([...places].sort((left, right) => left - right)).toEqual(places)
        for (const place of places) expect(place).toBeLessThan(text.length)
        expect(() => findTerms(text, list, noNames)).not.toThrow()
      }),
    )
  })
})
