import { describe, expect, test } from 'vitest'
import { type OrderSentence, orderSentences } from '../../../../shared/domain/score/order-sentences.ts'
import type { ScoringGrid } from '../../../../shared/domain/session/reference-lists.ts'
import { itemIn, play, sendsAgenda, withdraws } from '../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy } from '../../../support/sitting-builders.ts'

type Over = Parameters<typeof aCandidate>[1]

const grid: ScoringGrid = {
  ...aGrid,
  criteria: [
    {
      code: 'VIOL',
      label: 'Violence',
      category: 'Critères - Situation personnelle',
      points: 20,
      kind: 'fixed',
    },
    { code: 'DALO', label: 'DALO', category: 'Critères - Situation personnelle', points: 30, kind: 'fixed' },
    { code: 'EMPLOI', label: 'Emploi', category: 'Situation professionnelle', points: 5, kind: 'fixed' },
    { code: 'AGENT', label: 'Agent public', category: 'Situation professionnelle', points: 4, kind: 'fixed' },
    { code: 'NEUF', label: 'Arrivée', category: 'Situation professionnelle', points: 3, kind: 'fixed' },
    { code: 'SEUL', label: 'Sans catégorie', points: 2, kind: 'fixed' },
    { code: 'NOTE', label: 'Logement indigne*', points: 1, kind: 'fixed' },
    { code: 'ANNEES', label: 'Ancienneté', points: null, kind: 'per_year' },
    { code: 'REFUS', label: 'Refus* injustifiés **', points: -5, kind: 'per_unjustified_refusal' },
  ],
}

const priority = { dalo: true, daloDesignatedByPrefect: false, categories: [], publicAgent: false }
const today = '2026-11-26'

/** A first candidate against a second, both registered on the session's day unless said. */
function session(one: Over, other: Over, settings: NonNullable<ScoringGrid['settings']> = {}) {
  const candidates = [
    aCandidate('A', { registeredOn: today, ...one }),
    aCandidate('B', { registeredOn: today, ...other }),
  ]
  return aSession({ grid: { ...grid, settings }, vacancies: [aVacancy('L1', { candidates })] })
}

function told(
  one: Over,
  other: Over,
  settings: NonNullable<ScoringGrid['settings']> = {},
  telling: 'labels' | 'categories' = 'labels',
): OrderSentence | undefined {
  const state = session(one, other, settings)
  return orderSentences(state, itemIn(state, 'L1'), telling)[0]
}

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('why A is before B, in one sentence', () => {
  const refusals = (count: number) =>
    Array.from({ length: count }, () => ({ on: '2026-01-01', justified: false }))

  test.each<readonly [string, Over, Over, string, string]>([
    [
      'one line',
      { criteria: ['VIOL'] },
      {},
      'avant B : +20 points',
      'A est avant B, avec 20 points de plus (20 contre 0) : 20 de plus pour « Violence ».',
    ],
    [
      'a footnote’s mark that touches its word',
      { criteria: ['NOTE'] },
      {},
      'avant B : +1 point',
      'A est avant B, avec 1 point de plus (1 contre 0) : 1 de plus pour « Logement indigne ».',
    ],
    [
      'one point',
      { criteria: ['EMPLOI'] },
      { criteria: ['AGENT'] },
      'avant B : +1 point',
      'A est avant B, avec 1 point de plus (5 contre 4) : 5 de plus pour « Emploi », 4 de moins pour « Agent public ».',
    ],
    [
      'lines that both have are not told',
      { criteria: ['VIOL', 'EMPLOI'] },
      { criteria: ['EMPLOI'] },
      'avant B : +20 points',
      'A est avant B, avec 20 points de plus (25 contre 5) : 20 de plus pour « Violence ».',
    ],
    [
      'the same line with more points on one side',
      { registeredOn: '2020-11-26' },
      { registeredOn: '2024-11-26' },
      'avant B : +4 points',
      'A est avant B, avec 4 points de plus (6 contre 2) : 4 de plus pour « Ancienneté ».',
    ],
    [
      'the greatest differences first, a footnote’s mark left out, a total below zero',
      { criteria: ['SEUL'] },
      { refusals: refusals(3) },
      'avant B : +12 points',
      'A est avant B, avec 12 points de plus (2 contre −10) : 10 de plus pour « Refus* injustifiés », 2 de plus pour « Sans catégorie ».',
    ],
    [
      'four lines are all told',
      { criteria: ['VIOL', 'EMPLOI', 'AGENT', 'NEUF'] },
      {},
      'avant B : +32 points',
      'A est avant B, avec 32 points de plus (32 contre 0) : 20 de plus pour « Violence », 5 de plus pour « Emploi », 4 de plus pour « Agent public », 3 de plus pour « Arrivée ».',
    ],
    [
      'a line that both have does not make four too many',
      { criteria: ['VIOL', 'EMPLOI', 'AGENT', 'NEUF', 'SEUL'] },
      { criteria: ['SEUL'] },
      'avant B : +32 points',
      'A est avant B, avec 32 points de plus (34 contre 2) : 20 de plus pour « Violence », 5 de plus pour « Emploi », 4 de plus pour « Agent public », 3 de plus pour « Arrivée ».',
    ],
    [
      'what it has less, the greatest first',
      { criteria: ['VIOL'] },
      { criteria: ['SEUL'], registeredOn: '2016-11-26' },
      'avant B : +8 points',
      'A est avant B, avec 8 points de plus (20 contre 12) : 20 de plus pour « Violence », 10 de moins pour « Ancienneté », 2 de moins pour « Sans catégorie ».',
    ],
    [
      'of five, the main ones of each side are told and the rest together',
      { criteria: ['VIOL', 'EMPLOI', 'AGENT', 'SEUL'] },
      { criteria: ['NEUF'] },
      'avant B : +28 points',
      'A est avant B, avec 28 points de plus (31 contre 3) : 20 de plus pour « Violence », 5 de plus pour « Emploi », 3 de moins pour « Arrivée », 6 de plus pour d’autres lignes.',
    ],
    [
      'what it has less comes after what it has more, however great',
      { criteria: ['AGENT', 'NEUF', 'EMPLOI'], registeredOn: '2012-11-26' },
      { criteria: ['VIOL'] },
      'avant B : +6 points',
      'A est avant B, avec 6 points de plus (26 contre 20) : 14 de plus pour « Ancienneté », 5 de plus pour « Emploi », 20 de moins pour « Violence », 7 de plus pour d’autres lignes.',
    ],
    [
      'of six, those left that even out are not told',
      { criteria: ['VIOL', 'EMPLOI', 'NEUF'] },
      { criteria: ['AGENT', 'SEUL'], registeredOn: '2025-11-26' },
      'avant B : +21 points',
      'A est avant B, avec 21 points de plus (28 contre 7) : 20 de plus pour « Violence », 5 de plus pour « Emploi », 4 de moins pour « Agent public ».',
    ],
    [
      'a tie that the right to housing breaks',
      { criteria: ['EMPLOI'], priority },
      { criteria: ['EMPLOI'] },
      'avant B : DALO',
      'A et B sont ex aequo à 5 points : A est avant B parce que sa demande relève du droit au logement opposable (DALO).',
    ],
    [
      'a tie that the registration breaks',
      { registeredOn: '2026-03-01' },
      { registeredOn: '2026-03-02' },
      'avant B : plus ancienne',
      'A et B sont ex aequo à 0 point : A est avant B parce que sa demande est plus ancienne (01/03/2026, contre 02/03/2026).',
    ],
    [
      'a tie that only the number breaks',
      { registrationNumber: '1' },
      { registrationNumber: '2' },
      'avant B : numéro unique',
      'A et B sont ex aequo à 0 point : seul l’ordre des numéros uniques place A avant B, sans priorité entre elles.',
    ],
    [
      'a tie that nothing breaks',
      { registrationNumber: '1' },
      { registrationNumber: '1' },
      'avant B : ordre du dossier',
      'A et B sont ex aequo à 0 point : le barème ne les départage pas, A est avant B dans l’ordre du dossier.',
    ],
  ])('%s', (_name, one, other, glance, sentence) => {
    const found = told(one, other)
    expect([plain(found?.glance), plain(found?.sentence)]).toEqual([glance, sentence])
    expect([found?.before, found?.after]).toEqual(['A', 'B'])
  })

  test.each<readonly [string, Over, Over, string, string]>([
    [
      'one transfer',
      {},
      { transfer: true },
      'avant B : mutation non notée',
      'A est avant B, qui n’a pas de cotation : le barème ne note pas les demandes de mutation.',
    ],
    [
      'two transfers',
      { transfer: true },
      { transfer: true, registeredOn: '2000-01-01' },
      'avant B : ordre du dossier',
      'Ni A ni B n’a de cotation : le barème ne note pas les demandes de mutation, A est avant B dans l’ordre du dossier.',
    ],
  ])('where transfers have no score: %s', (_name, one, other, glance, sentence) => {
    const found = told(one, other, { transfers: 'not-scored' })
    expect([plain(found?.glance), plain(found?.sentence)]).toEqual([glance, sentence])
  })

  test('a transfer comes last, however old', () => {
    const found = told({ transfer: true, criteria: ['VIOL'] }, {}, { transfers: 'not-scored' })
    expect([found?.before, found?.after]).toEqual(['B', 'A'])
  })

  test('the tie-break is the grid’s, in its order', () => {
    const one = { registeredOn: '2026-03-02', priority }
    const other = { registeredOn: '2026-03-01' }
    expect(told(one, other, { tieBreak: ['registeredOn', 'dalo'] })?.before).toBe('B')
    expect(told(one, other, { tieBreak: ['dalo'] })?.before).toBe('A')
    expect(plain(told(other, other, { tieBreak: [] })?.glance)).toBe('avant B : ordre du dossier')
  })

  test('seniority by months reads with its decimals', () => {
    const found = told({ registeredOn: '2026-07-26' }, {}, { seniority: { unit: 'completed-months' } })
    expect(plain(found?.sentence)).toBe(
      'A est avant B, avec 0,33 point de plus (0,33 contre 0) : 0,33 de plus pour « Ancienneté ».',
    )
  })

  test('a total that the floor lifts is told as such', () => {
    const found = told({ criteria: ['SEUL'] }, { refusals: refusals(2) }, { floor: 0 })
    expect(plain(found?.sentence)).toBe(
      'A est avant B, avec 2 points de plus (2 contre 0) : 5 de plus pour « Refus* injustifiés », 2 de plus pour « Sans catégorie », 5 de moins pour « Total ramené au plancher du barème ».',
    )
  })
})

describe('on what more than the lead’s console shows', () => {
  test('categories stand for the criteria, and never their labels', () => {
    const found = told(
      { criteria: ['VIOL', 'EMPLOI'] },
      { criteria: ['DALO', 'AGENT', 'NEUF', 'SEUL'] },
      {},
      'categories',
    )
    expect(plain(found?.sentence)).toBe(
      'B est avant A, avec 14 points de plus (39 contre 25) : 10 de plus pour « Situation personnelle », 2 de plus pour « Situation professionnelle », 2 de plus pour « Critères ».',
    )
  })

  test('a category that gives both the same is not told', () => {
    const found = told(
      { criteria: ['EMPLOI', 'AGENT', 'VIOL'] },
      { criteria: ['EMPLOI', 'AGENT'] },
      {},
      'categories',
    )
    expect(plain(found?.sentence)).toContain('20 de plus pour « Situation personnelle ».')
    expect(found?.sentence).not.toContain('professionnelle')
  })
})

describe('which pairs are explained', () => {
  const three = aSession({
    grid,
    vacancies: [
      aVacancy('L1', {
        candidates: [
          aCandidate('A', { criteria: ['SEUL'] }),
          aCandidate('B', { criteria: ['VIOL'] }),
          aCandidate('C', { criteria: ['EMPLOI'] }),
        ],
      }),
    ],
  })
  const pairs = (state: typeof three, item = 'L1') =>
    orderSentences(state, itemIn(state, item), 'labels').map(({ before, after }) => `${before}${after}`)

  test('neighbours in the order shown', () => {
    expect(pairs(three)).toEqual(['BC', 'CA'])
  })

  test('without those withdrawn', () => {
    expect(pairs(play(three, { type: 'OpenSession', secretary: 'x', chair: 'p' }, withdraws('C')))).toEqual([
      'BA',
    ])
  })

  test('none for a single candidate, a review, or a territory without a grid', () => {
    expect(pairs(three, 'U1')).toEqual([])
    expect(pairs(three, 'O1')).toEqual([])
    expect(pairs(aSession())).toEqual([])
  })

  test('with the figures of the day the agenda was sent', () => {
    const state = session({ registeredOn: '2020-11-26' }, { registeredOn: '2024-11-26' })
    const sent = play(state, sendsAgenda('2026-11-25'))
    const [found] = orderSentences(sent, itemIn(sent, 'L1'), 'labels')
    expect(plain(found?.sentence)).toContain('(5 contre 1)')
  })
})
