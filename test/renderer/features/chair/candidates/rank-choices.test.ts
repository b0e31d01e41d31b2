import { describe, expect, test } from 'vitest'
import { rankChoices } from '../../../../../renderer/features/chair/candidates/rank-choices.ts'
import { emptyDraft, placeAt } from '../../../../../renderer/features/chair/draft/draft.ts'

const two = placeAt(placeAt(emptyDraft, 'A', 1), 'B', 2)

describe('the ranks offered to a candidate', () => {
  test.each([
    ['the first, to begin with', emptyDraft, 'A', [1]],
    ['those taken, to move among them', two, 'A', [1, 2]],
    ['those taken and the next, to somebody new', two, 'C', [1, 2, 3]],
  ])('%s', (_, draft, candidate, expected) => {
    expect(rankChoices(draft, candidate)).toEqual(expected)
  })
})
