import { describe, expect, it, test } from 'vitest'
import {
  chooseKind,
  chooseMotive,
  type Draft,
  emptyDraft,
  placeAt,
  write,
} from '../../../../../renderer/features/chair/draft/draft.ts'
import { draftProblems } from '../../../../../renderer/features/chair/draft/draft-problems.ts'
import { vacancyOf } from '../../../../../shared/domain/vacancy/selectors.ts'
import { exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const state = play(preparedSitting(), exampleCommands('c026'))
const decided = ['L2-B', 'L2-C'].reduce((draft, id) => placeAt(draft, id, 9), emptyDraft)

function problemsOf(draft: Draft): readonly string[] {
  const item = vacancyOf(state, 'L2')
  if (item === undefined) throw new Error('no L2')
  return draftProblems(draft, item, state.motives).map(({ candidate, field }) => `${candidate} ${field}`)
}

const refused = (motive: string) => chooseMotive(chooseKind(decided, 'L2-A', 'not-allocated'), 'L2-A', motive)

describe('what a draft still lacks', () => {
  test.each([
    ['a decision for everybody', emptyDraft, ['L2-A kind', 'L2-B kind', 'L2-C kind']],
    ['the motive of a non-attribution', chooseKind(decided, 'L2-A', 'not-allocated'), ['L2-A motive']],
    ['the sentence that a motive asks for', refused('ND-RANG'), ['L2-A statement']],
    ['no sentence where the motive says enough', refused('ND-TYPO-G'), []],
    [
      'the document and the date of a condition',
      chooseKind(decided, 'L2-A', 'conditional'),
      ['L2-A document', 'L2-A deadline'],
    ],
    ['nothing when all is there', placeAt(decided, 'L2-A', 1), []],
  ])('%s', (_, draft, expected) => {
    expect(problemsOf(draft)).toEqual(expected)
  })

  it('is nothing once the sentence is written', () => {
    expect(problemsOf(write(refused('ND-RANG'), 'L2-A', { statement: 'Moins urgent.' }))).toEqual([])
  })

  it('does not take blanks for a sentence', () => {
    expect(problemsOf(write(refused('ND-RANG'), 'L2-A', { statement: '   ' }))).toEqual(['L2-A statement'])
  })
})
