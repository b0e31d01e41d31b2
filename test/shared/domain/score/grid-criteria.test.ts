import { expect, test } from 'vitest'
import { criteriaByCategory } from '../../../../shared/domain/score/grid-criteria.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import { aGrid } from '../../../support/sitting-builders.ts'

test('criteria come by heading, in the grid’s order, without what is computed', () => {
  const criteria: ScoringGrid['criteria'] = [
    { code: 'A', label: 'Un', category: 'Critères - Travail', points: 5, kind: 'fixed' },
    { code: 'B', label: 'Deux', points: null, kind: 'fixed' },
    { code: 'C', label: 'Trois', category: 'Travail', points: 3, kind: 'fixed' },
    { code: 'D', label: 'Années', category: 'Travail', points: 1, kind: 'per_year' },
  ]
  expect(criteriaByCategory({ ...aGrid, criteria })).toEqual([
    {
      category: 'Travail',
      criteria: [
        { code: 'A', label: 'Un', points: 5 },
        { code: 'C', label: 'Trois', points: 3 },
      ],
    },
    { category: 'Critères', criteria: [{ code: 'B', label: 'Deux', points: 0 }] },
  ])
})
