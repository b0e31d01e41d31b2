import { describe, expect, test } from 'vitest'
import {
  ballotCount,
  ballotCountText,
  outcomeText,
  quorumText,
  resultDetail,
} from '../../../../renderer/features/dossier/vote-sentences.ts'
import { itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import type { ItemResult } from '../../../../shared/domain/vote/types.ts'
import { exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'

const state = play(preparedSitting(), exampleCommands('c034'))
const shown = (text: string) => text.replaceAll('\u00a0', ' ')

function itemNamed(id: string) {
  const item = itemOf(state, id)
  if (item === undefined) throw new Error(`no ${id}`)
  return item
}

describe('a result in words', () => {
  test.each<[ItemResult, string]>([
    [{ for: 7, against: 1, abstain: 0, castingVote: null, outcome: 'adopted' }, '7 voix pour, 1 contre.'],
    [
      { for: 5, against: 0, abstain: 2, castingVote: null, outcome: 'adopted' },
      '5 voix pour, 0 contre, 2 abstentions.',
    ],
    [
      { for: 4, against: 4, abstain: 0, castingVote: 'mayor-chaumont', outcome: 'adopted' },
      '4 voix pour, 4 contre ; voix prépondérante de Mme BERGER Sophie, représentation du maire de Chaumont.',
    ],
    [
      { for: 3, against: 3, abstain: 1, castingVote: null, outcome: 'tied' },
      '3 voix pour, 3 contre, 1 abstention.',
    ],
    [{ outcome: 'adopted', byConsensus: true }, 'Sans vote, aucun membre ne s’y opposant.'],
  ])('%j', (result, expected) => {
    expect(shown(resultDetail(state, result))).toBe(expected)
  })

  test.each([
    ['L2', 'adopted', 'Proposition adoptée'],
    ['L2', 'tied', 'Voix partagées, aucune décision n’est prise'],
    ['U1', 'adopted', 'Attribution en urgence validée'],
    ['O1', 'rejected', 'Avis rejeté'],
  ] as const)('%s %s: %s', (id, outcome, expected) => {
    const result = { for: 1, against: 1, abstain: 0, castingVote: null, outcome }
    expect(outcomeText(itemNamed(id), result)).toBe(expected)
  })
})

describe('a vote in progress', () => {
  test('counts the ballots received of those who may vote', () => {
    expect(ballotCountText(ballotCount(state, itemNamed('L2')))).toBe('4 bulletins reçus sur 8')
  })

  test('says the quorum', () => {
    expect(shown(quorumText({ required: 4, reached: 7, met: true }))).toBe('Quorum atteint : 7 pour 4 requis')
  })
})
