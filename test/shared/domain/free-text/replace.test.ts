import { describe, expect, test } from 'vitest'
import { foldText, isWordLetter } from '../../../../shared/domain/free-text/fold.ts'
import { knownNames, nameWords } from '../../../../shared/domain/free-text/known-names.ts'
import { findTerms } from '../../../../shared/domain/free-text/match.ts'
import { prepareTerms } from '../../../../shared/domain/free-text/prepared-terms.ts'
import { replaceTerm } from '../../../../shared/domain/free-text/replace.ts'
import { aSession } from '../../../support/sitting-builders.ts'

function replaced(text: string, better: string): string {
  const list = prepareTerms([{ term: 'malade', category: 'health', why: 'Parce que.', better }])
  const [found] = findTerms(text, list, new Set())
  return found === undefined ? text : replaceTerm(text, found)
}

describe('a term put in better words', () => {
  test.each([
    ['Monsieur est malade depuis mai', 'empêché', 'Monsieur est empêché depuis mai'],
    ['Malade depuis mai', 'empêché', 'Empêché depuis mai'],
    ['MALADE depuis mai', 'empêché', 'Empêché depuis mai'],
    ['Deux malades.', 'personnes', 'Deux personnes.'],
    ['Un enfant malade, deux autres', '', 'Un enfant, deux autres'],
    ['Un enfant malade.', '', 'Un enfant.'],
    ['Un enfant (malade) seul', '', 'Un enfant () seul'],
    ['Malade', '', ''],
    ['Un enfant malade seul', '', 'Un enfant seul'],
    ['Un enfant  malade   seul', '', 'Un enfant seul'],
    ['Un enfant malade ; seul', '', 'Un enfant ; seul'],
    ['Rien', 'x', 'Rien'],
  ])('« %s » with « %s » reads « %s »', (text, better, expected) =>
    expect(replaced(text, better)).toBe(expected),
  )
})

describe('folding, by its own tables', () => {
  test.each([
    ['Élève Çà et Là', 'eleve ca et la'],
    ['cœur ex æquo Straße', 'coeur ex aequo strasse'],
    ['l’été ‘x’ `y´', "l'ete 'x' 'y'"],
    ['peut–être—non‑oui−x', 'peut-etre-non-oui-x'],
    ['un\u00a0deux\u202ftrois\tquatre', 'un deux trois quatre'],
    ['e\u0301te\u0301', 'ete'],
    ['mi\u00adgrant\u200bs', 'migrants'],
    ['ÿŸñŠž', 'yynsz'],
    ['constructor', 'constructor'],
    ['İzmir', 'İzmir'],
  ])('« %s » is « %s »', (text, expected) => expect(foldText(text).letters).toBe(expected))

  test('each letter remembers its place', () => {
    expect(foldText('cœur')).toEqual({ letters: 'coeur', places: [0, 1, 1, 2, 3] })
    expect(foldText('e\u0301t')).toEqual({ letters: 'et', places: [0, 2] })
    expect(foldText('İ')).toEqual({ letters: 'İ', places: [0] })
  })

  test.each([
    ['a', true],
    ['7', true],
    ['ß', true],
    ["'", false],
    ['-', false],
    [' ', false],
    ['', false],
  ])('« %s » makes a word: %s', (letter, expected) => expect(isWordLetter(letter)).toBe(expected))
})

describe('the names of a sitting', () => {
  test('are those of members, applicants and tenants, a word each', () => {
    expect([...nameWords([{ lastName: 'LE GALL-Noël', firstName: 'Éric' }])]).toEqual([
      'le',
      'gall',
      'noel',
      'eric',
    ])
    expect([...nameWords([{ lastName: ' - ', firstName: '' }])]).toEqual([])
    const names = knownNames(aSession())
    for (const name of ['camille', 'p', 'm', 'alix', 'l1', 'u1', 'o1']) expect([...names]).toContain(name)
  })
})
