import { describe, expect, test } from 'vitest'
import { noDecisionSentence, validationClause, voteClause } from '../../../shared/documents/vote-text.ts'
import { writingOf } from '../../../shared/documents/writing.ts'
import type { ItemResult } from '../../../shared/domain/vote/types.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { plainSpaces } from '../../support/document-text.ts'
import { preparedSitting } from '../../support/played-sitting.ts'

const mayorInPerson = preparedSitting('chaumont', (file) => {
  const { seats } = file.commission as { seats: { id: string; function?: string }[] }
  for (const seat of seats) if (seat.id === 'mayor-chaumont') seat.function = 'maire de Chaumont'
})
const writing = writingOf(mayorInPerson, emptyHead)

function result(votes: [number, number, number], more: Partial<ItemResult> = {}): ItemResult {
  const [forIt, against, abstain] = votes
  return { for: forIt, against, abstain, castingVote: null, outcome: 'adopted', ...more } as ItemResult
}

describe('how a vote is told', () => {
  test.each<[ItemResult, string]>([
    [{ outcome: 'adopted', byConsensus: true }, 'Sans vote, aucun membre ne s’y opposant'],
    [result([8, 0, 0]), 'À l’unanimité des suffrages exprimés (huit voix pour)'],
    [result([6, 0, 1]), 'À l’unanimité des suffrages exprimés (six voix pour et une abstention)'],
    [result([7, 1, 0]), 'Par sept voix pour et une voix contre'],
    [result([21, 1, 2]), 'Par vingt et une voix pour, une voix contre et deux abstentions'],
    [
      result([4, 4, 0], { castingVote: 'mayor-chaumont' }),
      'Par quatre voix pour et quatre voix contre, la voix de Mme la maire de Chaumont étant prépondérante',
    ],
    [
      result([1, 1, 1], { castingVote: 's1' }),
      'Par une voix pour, une voix contre et une abstention, la voix de M. le président étant prépondérante',
    ],
  ])('a decision taken (%#)', (given, expected) => {
    expect(plainSpaces(voteClause(writing, given) ?? '')).toBe(expected)
    expect(noDecisionSentence(writing, given)).toBeNull()
  })

  test.each<[ItemResult, string]>([
    [
      result([4, 4, 0], { outcome: 'tied' }),
      'Les voix s’étant partagées également (quatre voix pour et quatre voix contre) et aucun membre n’ayant voix prépondérante, aucune décision n’est prise.',
    ],
    [
      result([0, 0, 3], { outcome: 'tied' }),
      'Aucun suffrage n’ayant été exprimé (trois abstentions), aucune décision n’est prise.',
    ],
    [
      result([0, 0, 0], { outcome: 'tied' }),
      'Aucun suffrage n’ayant été exprimé, aucune décision n’est prise.',
    ],
    [
      result([3, 5, 0], { outcome: 'rejected' }),
      'La proposition est rejetée par trois voix pour et cinq voix contre ; aucune décision n’est prise.',
    ],
    [
      result([4, 4, 0], { outcome: 'rejected', castingVote: 'mayor-chaumont' }),
      'La proposition est rejetée par quatre voix pour et quatre voix contre, la voix de Mme la maire de Chaumont étant prépondérante ; aucune décision n’est prise.',
    ],
  ])('no decision taken (%#)', (given, expected) => {
    expect(plainSpaces(noDecisionSentence(writing, given) ?? '')).toBe(expected)
    expect(voteClause(writing, given)).toBeNull()
  })

  test('a validation is told inside its sentence', () => {
    expect(validationClause(writing, result([6, 0, 1]))).toBe('par six voix pour et une abstention')
    expect(validationClause(writing, { outcome: 'adopted', byConsensus: true })).toBe(
      'sans vote, aucun membre ne s’y opposant',
    )
  })
})
