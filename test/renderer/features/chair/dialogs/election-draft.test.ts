import { describe, expect, test } from 'vitest'
import { electionView } from '../../../../../renderer/features/chair/dialogs/election-draft.ts'
import { aSeat, aSession } from '../../../../support/sitting-builders.ts'

const state = aSession({
  seats: [aSeat('a'), aSeat('b'), aSeat('c'), aSeat('d'), aSeat('s', { substituteOf: 'a' })],
})
const view = (votes: Record<string, string>, births: Record<string, string> = {}) =>
  electionView(state, { votes, births })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a round of the election as it is typed', () => {
  test('asks for the votes first, of the members of the landlord alone', () => {
    const blank = view({})
    expect(blank.electors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(blank).toMatchObject({ shares: [], equals: [], isElected: false })
    expect(blank.sentence).toBe('Indiquez les voix obtenues par chaque membre.')
  })

  test.each([
    [
      { a: '3', b: '1' },
      {},
      true,
      [],
      'Mme A Camille obtient la présidence, à la majorité absolue des suffrages exprimés.',
    ],
    [
      { a: ' 3 ', b: 'x' },
      {},
      true,
      [],
      'Mme A Camille obtient la présidence, à la majorité absolue des suffrages exprimés.',
    ],
    [
      { a: '2', b: '1', c: '1' },
      {},
      false,
      [],
      'Personne n’obtient la majorité absolue des suffrages exprimés. Procédez à un nouveau tour de scrutin.',
    ],
    [
      { a: '2', b: '2' },
      { a: '1960-01-01' },
      false,
      ['a', 'b'],
      'Les voix se partagent également : le plus âgé est élu. Indiquez la date de naissance de Mme B Camille.',
    ],
    [
      { a: '2', b: '2' },
      { a: '1960-01-01', b: '1950-01-01' },
      true,
      ['a', 'b'],
      'Mme B Camille obtient la présidence, au bénéfice de l’âge.',
    ],
    [{ a: '4', b: '1' }, {}, false, [], '5 voix pour 4 membres : corrigez le compte.'],
  ])('%j %j', (votes, births, isElected, equals, sentence) => {
    const shown = view(votes as never, births as never)
    expect(shown.isElected).toBe(isElected)
    expect(shown.equals.map(({ id }) => id)).toEqual(equals)
    expect(plain(shown.sentence)).toBe(sentence)
  })

  test('sends those who received votes, with the birth dates that settle', () => {
    expect(view({ a: '2', b: '2', c: '0' }, { a: '1960-01-01', b: '1950-01-01' }).shares).toEqual([
      { seat: 'a', votes: 2, bornOn: '1960-01-01' },
      { seat: 'b', votes: 2, bornOn: '1950-01-01' },
    ])
  })
})
