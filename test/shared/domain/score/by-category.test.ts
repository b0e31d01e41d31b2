import { expect, test } from 'vitest'
import { categoryLabel, linesByCategory } from '../../../../shared/domain/score/by-category.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import { aGrid } from '../../../support/sitting-builders.ts'

const grid: ScoringGrid = {
  ...aGrid,
  criteria: [
    { code: 'VIOL', label: 'Violence', category: 'Critères - Situation', points: 20, kind: 'fixed' },
    { code: 'DALO', label: 'DALO', category: 'Critères - Situation', points: 30, kind: 'fixed' },
    { code: 'SEUL', label: 'Sans catégorie', points: 2, kind: 'fixed' },
    {
      code: 'ANCIENNETE',
      label: 'Ancienneté',
      category: 'Critères - Demande',
      points: null,
      kind: 'per_year',
    },
  ],
}
const line = (code: string, label: string, points: number) => ({ code, label, points })

test('a criterion is told by its category, and what tells nothing of a household by its own line', () => {
  const lines = [
    line('VIOL', 'Violence', 20),
    line('SEUL', 'Sans catégorie', 2),
    line('DALO', 'DALO', 30),
    line('ANCIENNETE', 'Ancienneté', 4),
    line('PLANCHER', 'Total ramené au plancher du barème', 1),
  ]
  expect(linesByCategory(grid, lines)).toEqual([
    line('Situation', 'Situation', 50),
    line('Critères', 'Critères', 2),
    line('Ancienneté', 'Ancienneté', 4),
    line('Total ramené au plancher du barème', 'Total ramené au plancher du barème', 1),
  ])
})

test.each([
  ['Critères - Situation', 'Situation'],
  ['Situation', 'Situation'],
  ['Autres Critères - Situation', 'Autres Critères - Situation'],
  [undefined, 'Critères'],
])('the category « %s » is printed « %s »', (category, expected) => {
  expect(categoryLabel(category === undefined ? {} : { category })).toBe(expected)
})
